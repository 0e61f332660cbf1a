import type { Container } from '../../model/evidence/container.ts';
import type { ProcessList } from '../../model/evidence/container-activity.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { type Program, programOf } from './process-program.ts';

/** A process with what it started. */
export interface ProcessNode {
  readonly command: string;
  readonly program: Program;
  readonly children: readonly ProcessNode[];
}

/**
 * The first process of a container with everything under it; undefined when it was not listed. Processes that were
 * started from outside (`docker exec`, a health check) have the same parent as it and are not under it.
 */
export function firstProcess(
  { processes }: DeepReadonly<ProcessList>,
  container: Pick<DeepReadonly<Container>, 'state'> | undefined,
): ProcessNode | undefined {
  const pids = new Set(processes.map(({ pid }) => pid));
  const known = container?.state.pid?.toString();
  const first = processes.find(({ pid }) => pid === known) ?? processes.find(({ parentPid }) => !pids.has(parentPid));
  return first && withChildren(first, processes, new Set());
}

/** Numbers are used again, so that a list that was read in a hurry could go round in circles. */
function withChildren(
  { pid, command }: ProcessList['processes'][number],
  processes: DeepReadonly<ProcessList>['processes'],
  above: ReadonlySet<string>,
): ProcessNode {
  const path = new Set([...above, pid]);
  const children = processes.filter((process) => process.parentPid === pid && !path.has(process.pid));
  return {
    command,
    program: programOf(command),
    children: children.map((child) => withChildren(child, processes, path)),
  };
}
