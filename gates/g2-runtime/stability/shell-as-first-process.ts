import { NO_PROCESS_LISTED, processesOfServices } from '../../../src/derive/processes/process-lists.ts';
import { programText } from '../../../src/derive/processes/process-program.ts';
import { roleOf } from '../../../src/derive/processes/process-role.ts';
import type { ProcessNode } from '../../../src/derive/processes/process-tree.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { isWellKnown } from '../../../src/services/identify-service.ts';

export const shellAsFirstProcess = defineCheck({
  meta: {
    id: 'shell-as-first-process',
    priority: 'P2',
    title: 'The first process of every container is no shell that waits for the program',
    failureTitle: 'The first process of containers is a shell that waits for the program',
    why: 'A shell does not hand on SIGTERM unless its script says so: the program is not told to end, and is killed after the grace period.',
    fix: 'Start the program with `exec` in the script, or write the command as a list: `["node", "server.js"]`.',
    impact: 'work lost at every stop',
    effort: 'small',
    references: [dockerDocs('reference/dockerfile', 'shell and exec form'), composeSpec('05-services', 'command')],
  },
  needs: ['processes', 'containers'],
  evaluate({ processes, containers }) {
    const lists = processesOfServices(processes, containers);
    const findings = lists
      .filter(({ first }) => roleOf(first.program) === 'shell' && first.children.length > 0)
      .map(({ service, container, first, of, evidence }) => ({
        subject: { service, container },
        message: `its first process is ${first.program.name}, and the program runs under it`,
        observed: treeText(first),
        expected: 'the program, or an init, as the first process',
        // A script may well hand on the signal; that cannot be seen from outside. And an image of others is theirs.
        ...((!runsText(first) || (of && isWellKnown(of))) && { priority: 'P3' as const }),
        evidence: [evidence] as const,
      }));
    return judge(lists, findings, NO_PROCESS_LISTED);
  },
});

/** `sh -c "node server.js"`: the shell was given the text itself, in which nobody writes traps. */
function runsText({ command }: ProcessNode): boolean {
  return /\s-[a-z]*c\s/.test(command) && !/\btrap\b/.test(command);
}

function treeText({ program, children }: ProcessNode): string {
  const under = children.map((child) => programText(child.program));
  return `${program.name} with ${[...new Set(under)].join(', ')} under it`;
}
