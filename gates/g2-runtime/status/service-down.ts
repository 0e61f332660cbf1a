import { containersToRun } from '../../../src/derive/dependencies/one-shot.ts';
import { exitCodeText } from '../../../src/derive/processes/exit-code-text.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const serviceDown = defineCheck({
  meta: {
    id: 'service-down',
    priority: 'P0',
    title: 'No container that should be running has ended or was never started',
    failureTitle: 'Containers that should be running are not',
    why: 'The service does not do its work, and what depends on it fails.',
    fix: 'Read why it ended with `docker compose logs SERVICE`, mend that, and start it with `docker compose up -d`.',
    impact: 'outage of the service',
    effort: 'medium',
    references: [
      dockerDocs('reference/cli/docker/container/ls', 'container states'),
      dockerDocs('reference/cli/docker/compose/up', 'compose up'),
    ],
    blocksNext: true,
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containersToRun(containers);
    const findings = services
      .filter(({ state }) => !state.running && !state.restarting)
      .map((container) => ({
        subject: containerSubject(container),
        message: whatHappened(container),
        observed: observed(container),
        expected: 'a running container',
        fix: `See docker compose logs ${container.service}, then docker compose up -d ${container.service}.`,
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container that should be running');
  },
});

function whatHappened({ state }: Container): string {
  if (state.status === 'created') return 'it was created and never started';
  if (state.status !== 'exited') return `it is ${state.status}`;
  return state.exitCode === 0 ? 'it was stopped' : `it ended with ${exitCodeText(state.exitCode)}`;
}

function observed({ state, restartPolicy }: Container): string {
  const ended = state.status === 'created' ? '' : `, ${exitCodeText(state.exitCode)}`;
  const error = state.error === '' ? '' : `; the engine says: ${state.error.slice(0, 200)}`;
  return `state ${state.status}${ended}, restart policy ${restartPolicy.name || 'no'}${error}`;
}
