import { exitCodeText } from '../../../src/derive/processes/exit-code-text.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

type State = EvidenceFor<'containers'>['containers'][number]['state'];

export const exitedWithError = defineCheck({
  meta: {
    id: 'exited-with-error',
    priority: 'P1',
    title: 'No stopped container of a service ended with an exit code other than 0',
    failureTitle: 'Stopped containers ended with an exit code other than 0',
    why: 'The program says that it failed or was killed: a job is not done, a service did not end in order.',
    fix: 'Read its last lines with `docker compose logs --timestamps SERVICE`, mend what they report, and start it again.',
    impact: 'work left undone',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/container/run', 'exit status')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .filter(({ state }) => hasEnded(state) && state.exitCode !== 0)
      .map((container) => ({
        subject: containerSubject(container),
        message: `it ended with ${exitCodeText(container.state.exitCode)}`,
        observed: observed(container.state),
        expected: 'exit code 0',
        fix: `See docker compose logs --timestamps ${container.service} for how it ended.`,
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container');
  },
});

function hasEnded({ status }: State): boolean {
  return status === 'exited' || status === 'dead';
}

function observed({ status, exitCode, finishedAt }: State): string {
  const when = finishedAt === undefined ? '' : ` at ${momentText(finishedAt)}`;
  return `${status} with exit code ${exitCode}${when}`;
}
