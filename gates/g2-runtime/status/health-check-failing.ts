import { isObservedByHealthCheck } from '../../../src/derive/health/observed-health.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

type Health = NonNullable<EvidenceFor<'containers'>['containers'][number]['state']['health']>;

export const healthCheckFailing = defineCheck({
  meta: {
    id: 'health-check-failing',
    priority: 'P0',
    title: 'No container is unhealthy by its own health check',
    failureTitle: 'Containers are unhealthy by their own health check',
    why: 'The process runs, and by the measure its makers chose it does not work.',
    fix: 'Run the health check by hand with `docker compose exec SERVICE …`, and mend what it reports.',
    impact: 'outage of the service',
    effort: 'medium',
    references: [cis('5.27'), composeSpec('05-services', 'healthcheck')],
    blocksNext: true,
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const checked = containers.filter(isObservedByHealthCheck);
    const findings = checked
      .filter(({ state }) => state.health.status === 'unhealthy')
      .map((container) => ({
        subject: containerSubject(container),
        message: 'its health check fails',
        observed: healthText(container.state.health),
        expected: 'healthy',
        evidence: [container.evidence] as const,
      }));
    return judge(checked, findings, 'no running container has a health check');
  },
});

function healthText({ failingStreak, log }: Health): string {
  const last = log.at(-1);
  const failures = `unhealthy, ${countText(failingStreak, 'failure')} in a row`;
  return last === undefined ? failures : `${failures}, last exit code ${last.exitCode}`;
}
