import { healthRuns } from '../../../src/derive/health/health-runs.ts';
import { healthTiming } from '../../../src/derive/health/health-timing.ts';
import { latencyText } from '../../../src/derive/health/http-answer.ts';
import { isObservedByHealthCheck } from '../../../src/derive/health/observed-health.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

/** What takes longer than this part of its time runs out of it under a little more load. */
const LARGEST_PART = 0.8;

export const healthCheckNearTimeout = defineCheck({
  meta: {
    id: 'health-check-near-timeout',
    priority: 'P3',
    title: 'Health checks end well within their timeout',
    failureTitle: 'Health checks take most of their timeout',
    why: 'Under a little more load the check runs out of its time, and a service that works is called unhealthy.',
    fix: 'Ask something cheaper in the health check, or raise its `timeout`.',
    impact: 'service called unhealthy under load',
    effort: 'small',
    references: [composeSpec('05-services', 'healthcheck')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const checked = containers.filter(isObservedByHealthCheck).flatMap((container) => {
      const succeeded = healthRuns(container).filter(({ exitCode }) => exitCode === 0);
      const { healthcheck, evidence } = container;
      return healthcheck && succeeded.length > 0 ? [{ container, healthcheck, succeeded, evidence }] : [];
    });
    const findings = checked.flatMap(({ container, healthcheck, succeeded, evidence }) => {
      const { timeoutMs } = healthTiming(healthcheck);
      const slowest = Math.max(...succeeded.map(({ durationMs }) => durationMs));
      if (slowest <= timeoutMs * LARGEST_PART) return [];
      return {
        subject: containerSubject(container),
        message: 'its health check takes most of its timeout',
        observed: `${latencyText(slowest)} in the slowest of the last ${succeeded.length} that succeeded`,
        expected: `at most ${latencyText(timeoutMs * LARGEST_PART)}, four fifths of the timeout`,
        evidence: [evidence] as const,
      };
    });
    return judge(checked, findings, 'no health check of a running container has succeeded lately');
  },
});
