import { isObservedByHealthCheck } from '../../../src/derive/health/observed-health.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const healthCheckStarting = defineCheck({
  meta: {
    id: 'health-check-starting',
    priority: 'P2',
    title: 'The health of every container with a health check is known',
    failureTitle: 'Containers have not reached a health status yet',
    why: 'The audit saw them while they were starting, so that nothing is established about how they work.',
    fix: 'Wait until `docker compose up -d --wait` returns, then run the audit again.',
    impact: 'audit of an unsettled system',
    effort: 'small',
    references: [composeSpec('05-services', 'healthcheck')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const checked = containers.filter(isObservedByHealthCheck);
    const findings = checked
      .filter(({ state }) => state.health.status === 'starting')
      .map((container) => ({
        subject: containerSubject(container),
        message: 'its health check has not succeeded yet',
        observed: `starting, ${countText(container.state.health.failingStreak, 'failure')} so far`,
        expected: 'healthy',
        evidence: [container.evidence] as const,
      }));
    return judge(checked, findings, 'no running container has a health check');
  },
});
