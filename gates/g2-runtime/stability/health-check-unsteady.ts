import { eventsOfServices, memoryText } from '../../../src/derive/engine/event-memory.ts';
import { failuresInOperation, healthRuns } from '../../../src/derive/health/health-runs.ts';
import { isObservedByHealthCheck, type ObservedContainer } from '../../../src/derive/health/observed-health.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { ConsultedFor } from '../../../src/model/evidence/kinds.ts';
import type { Priority } from '../../../src/model/priority.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

type Events = ConsultedFor<'engineEvents'>['engineEvents'];

/** One time may be a restart of something else; the second one is a pattern. */
const FEWEST_TIMES = 2;

export const healthCheckUnsteady = defineCheck({
  meta: {
    id: 'health-check-unsteady',
    priority: 'P2',
    title: 'No container that is healthy failed its health check now and then',
    failureTitle: 'Containers that are healthy failed their health check now and then',
    why: 'It works at the moment of the audit, and was out of order in between; whatever depends on it noticed.',
    fix: 'Compare the times of the failures with the log of the service and of what it depends on; give the check more time only if it is too strict.',
    impact: 'short outages',
    effort: 'medium',
    references: [cis('5.27'), composeSpec('05-services', 'healthcheck')],
  },
  needs: ['containers'],
  consults: ['engineEvents'],
  evaluate({ containers, consulted: { engineEvents } }) {
    const healthy = containers.filter(isObservedByHealthCheck).filter(({ state }) => state.health.status === 'healthy');
    const findings = healthy.flatMap((container) => {
      const unsteady = failedRuns(container) ?? timesUnhealthy(container, engineEvents);
      if (!unsteady) return [];
      const { message, observed, priority } = unsteady;
      const evidence = [container.evidence, ...engineEvents.pieces.map((piece) => piece.evidence)] as const;
      return {
        subject: containerSubject(container),
        message,
        observed,
        expected: 'success in every run',
        ...(priority && { priority }),
        evidence,
      };
    });
    return judge(healthy, findings, 'no running container is healthy by a health check', engineEvents.missing);
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

function timesUnhealthy(container: ObservedContainer, { pieces: [events] }: Events): Unsteady | undefined {
  if (!events) return undefined;
  const times = eventsOfServices(events).filter(
    ({ action, containerId, health }) =>
      action === 'health_status' && containerId === container.id && health === 'unhealthy',
  ).length;
  if (times < FEWEST_TIMES) return undefined;
  return {
    message: `it became unhealthy ${times} times`,
    observed: `healthy now; ${memoryText(events)}`,
  };
}
