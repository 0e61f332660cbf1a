import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** A namespace that a container has in common with another one. */
export interface JoinedContainer {
  /** The key of Compose that says so. */
  readonly key: 'network_mode' | 'pid' | 'ipc';
  /** What the engine keeps of the other one: its identifier, or the name that was asked for. */
  readonly joined: string;
}

/** The containers whose network, processes or shared memory a container has joined. */
export function joinedContainers({
  networkMode,
  security,
}: Pick<DeepReadonly<Container>, 'networkMode' | 'security'>): readonly JoinedContainer[] {
  const modes = [
    { key: 'network_mode', mode: networkMode },
    { key: 'pid', mode: security.pidMode },
    { key: 'ipc', mode: security.ipcMode },
  ] as const;
  return modes.flatMap(({ key, mode }) => {
    const joined = joinedIn(mode);
    return joined === undefined ? [] : [{ key, joined }];
  });
}

/** The container that a mode names: of `container:ab12` it is `ab12`. */
export function joinedIn(mode: string): string | undefined {
  return /^container:(.+)$/.exec(mode)?.[1];
}

/** True for the container that a mode names by its identifier, whole or cut, or by its name. */
export function isJoined(joined: string, { id, name }: { readonly id: string; readonly name: string }): boolean {
  return name === joined || (joined.length >= 12 && id.startsWith(joined));
}
