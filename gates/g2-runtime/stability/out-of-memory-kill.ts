import { exitCodeText } from '../../../src/derive/processes/exit-code-text.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const outOfMemoryKill = defineCheck({
  meta: {
    id: 'out-of-memory-kill',
    priority: 'P1',
    title: 'The engine has recorded no container of a service running out of memory',
    failureTitle: 'Containers ran out of memory',
    why: 'The kernel kills a process without warning: what it was doing is lost, and it may happen again at the same load.',
    fix: 'Find out what takes the memory; raise `mem_limit` if the program needs it, mend the leak if it does not.',
    impact: 'process killed for lack of memory',
    effort: 'medium',
    references: [cis('5.11'), dockerDocs('engine/containers/resource_constraints', 'Resource constraints')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .filter(({ state }) => state.oomKilled)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it ran out of memory',
        observed: `${limitText(container)}, ${stateText(container)}`,
        expected: 'no process killed for lack of memory',
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container');
  },
});

function limitText({ limits }: Container): string {
  return limits.memoryBytes > 0 ? `memory limit ${sizeText(limits.memoryBytes)}` : 'no memory limit of its own';
}

/** A container runs on when another process than its first was killed, or it runs again. */
function stateText({ state }: Container): string {
  return state.running && !state.restarting ? `state ${state.status}` : exitCodeText(state.exitCode);
}
