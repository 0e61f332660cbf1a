import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { groupBy } from '../../shared/group-by.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A service as it runs: its running containers, without those of `compose run`. */
export type RunningService = Pick<ReadContainer, 'image' | 'command' | 'statedKind' | 'evidence'> & {
  readonly name: string;
  readonly containerName: string;
  readonly containers: readonly [ReadContainer, ...ReadContainer[]];
};

/** The services that have a running container. */
export function runningServices(containers: readonly ReadContainer[]): readonly RunningService[] {
  const running = containers.filter(({ oneOff, state }) => !oneOff && state.running);
  return [...groupBy(running, ({ service }) => service)].map(([name, group]) => {
    const [{ image, command, statedKind, evidence, name: containerName }] = group;
    return {
      name,
      containerName,
      image,
      command,
      evidence,
      ...(statedKind !== undefined && { statedKind }),
      containers: group,
    };
  });
}
