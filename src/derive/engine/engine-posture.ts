import type { Engine } from '../../model/evidence/engine.ts';
import type { EnginePosture } from '../../model/evidence/engine-posture.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';

/** How an engine was set up, with the subject of statements about it. */
export interface ToldPosture {
  readonly posture: DeepReadonly<EnginePosture>;
  readonly subject: { readonly engine: string };
  readonly evidence: EvidenceId;
}

/** The sentence for checks when the capture is from before an engine was asked for it. */
export const POSTURE_UNTOLD = 'the capture does not tell how the engine was set up';

/** The posture of an engine as a list of one, or of none where the capture does not tell it. */
export function toldPosture(engine: DeepReadonly<Cited<Engine>>): readonly ToldPosture[] {
  const { posture, evidence } = engine;
  return posture === undefined ? [] : [{ posture, subject: engineSubject(engine), evidence }];
}

/** True for Podman behind its Docker API: there is no daemon that containers would depend on. */
export function isPodman({ product }: Pick<DeepReadonly<EnginePosture>, 'product'>): boolean {
  return product === 'Podman Engine';
}

/** The subject of a statement about an engine: the name it gives itself, else the place at which it was reached. */
export function engineSubject({ name, endpoint }: Pick<DeepReadonly<Engine>, 'name' | 'endpoint'>): { engine: string } {
  return { engine: name || endpoint };
}

/** True when the engine names a security option: `hasOption(options, 'seccomp')` for `name=seccomp,profile=default`. */
export function hasSecurityOption(options: readonly string[], name: string): boolean {
  return options.some((option) => option.replace(/^name=/, '').split(',', 1)[0] === name);
}
