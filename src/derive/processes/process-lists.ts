import type { Container } from '../../model/evidence/container.ts';
import type { ProcessList } from '../../model/evidence/container-activity.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { ofServices } from '../services/of-services.ts';
import { firstProcess, type ProcessNode } from './process-tree.ts';

type ReadList = DeepReadonly<Cited<ProcessList>>;

/** The processes of a container, with its first one. */
export type ServiceProcesses = ReadList & {
  readonly first: ProcessNode;
  readonly of: DeepReadonly<Container> | undefined;
};

/** The processes of the containers of services, of those of which the first one was listed. */
export function processesOfServices(
  lists: readonly ReadList[],
  containers: readonly DeepReadonly<Container>[],
): readonly ServiceProcesses[] {
  return ofServices(lists, containers).flatMap((list) => {
    const of = containers.find(({ name }) => name === list.container);
    const first = firstProcess(list, of);
    return first ? [{ ...list, first, of }] : [];
  });
}

/** Why a check of processes had nothing to look at. */
export const NO_PROCESS_LISTED = 'no running process was listed';
