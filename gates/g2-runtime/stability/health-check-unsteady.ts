import { failuresInOperation, healthRuns } from '../../../src/derive/health/health-runs.ts';
import { isObservedByHealthCheck, type ObservedContainer } from '../../../src/derive/health/observed-health.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Priority } from '../../../src/model/priority.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const healthCheckUnsteady = defineCheck({
  meta: {
    id: 'health-check-unsteady',
    priority: 'P2',
    title: 'No healthy container failed one of the health checks that the engine keeps',
    failureTitle: 'Containers that are healthy failed their health check now and then',
    why: 'It works at the moment of the audit, and was out of order in between; whatever depends on it noticed.',
    fix: 'Compare the times of the failures with the log of the service and of what it depends on; give the check more time only if it is too strict.',
    impact: 'short outages',
    effort: 'medium',
    references: [cis('5.27'), composeSpec('05-services', 'healthcheck')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const healthy = containers.filter(isObservedByHealthCheck).filter(({ state }) => state.health.status === 'healthy');
    const findings = healthy.flatMap((container) => {
      const unsteady = failedRuns(container);
      if (!unsteady) return [];
      const { message, observed, priority } = unsteady;
      return {
        subject: containerSubject(container),
        message,
        observed,
        expected: 'success in every run',
        ...(priority && { priority }),
        evidence: [container.evidence] as const,
      };
    });
    return judge(healthy, findings, 'no running container is healthy by a health check');
  },
});

interface Unsteady {
  readonly message: string;
  readonly observed: string;
  readonly priority?: Priority;
}

function failedRuns(container: ObservedContainer): Unsteady | undefined {
  const failures = failuresInOperation(container).length;
  if (failures === 0) return undefined;
  const runs = healthRuns(container).length;
  return {
    message: `${failures} of its last ${runs} health checks failed`,
    observed: `healthy now, ${failures} of ${runs} runs failed`,
    // A single slow answer on a busy host; only as many in a row as `retries` says make it unhealthy.
    ...(failures < (container.healthcheck?.retries ?? 1) && { priority: 'P3' as const }),
  };
}
