import { knownCommand } from '../../services/command/known-command.ts';
import { roleOf } from './process-role.ts';
import type { ProcessNode } from './process-tree.ts';

/**
 * The programs that a container is there for: what stands under its init, its shells, launchers and supervisors. What a
 * program starts itself are its workers, unless it is a server of another kind that is well known.
 */
export function mainProcesses(process: ProcessNode): readonly ProcessNode[] {
  const role = roleOf(process.program);
  if (role === 'program')
    return [process, ...process.children.flatMap((child) => foreignServers(child, kindOf(process)))];
  const under = process.children.flatMap(mainProcesses).filter(({ program }) => roleOf(program) !== 'aide');
  if (under.length > 0) return under;
  // A loop in a shell is what that shell is there for; an aide is it when nothing else is.
  return role === 'shell' || role === 'aide' ? [process] : process.children.flatMap(mainProcesses);
}

function foreignServers(process: ProcessNode, kind: string | undefined): readonly ProcessNode[] {
  const own = kindOf(process);
  if (own !== undefined && own !== kind) return [process];
  return process.children.flatMap((child) => foreignServers(child, kind));
}

function kindOf({ command }: ProcessNode): string | undefined {
  const known = knownCommand(command.replace(/^([\w.-]+):/, '$1').split(/\s+/));
  return known === 'tool' ? undefined : known?.kind;
}
