import { eventsOfServices, memoryText } from '../../../src/derive/engine/event-memory.ts';
import { isObservedByHealthCheck } from '../../../src/derive/health/observed-health.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

/** One time may be a restart of something else; the second one is a pattern. */
const FEWEST_TIMES = 2;

export const unhealthyRepeatedly = defineCheck({
  meta: {
    id: 'unhealthy-repeatedly',
    priority: 'P2',
    title: 'No healthy container was unhealthy twice, as far as the engine remembers',
    failureTitle: 'Containers that are healthy were unhealthy time and again',
    why: 'It works at the moment of the audit, and was out of order in between; whatever depends on it noticed.',
    fix: 'Compare the times with the log of the service and of what it depends on; give the check more time only if it is too strict.',
    impact: 'short outages',
    effort: 'medium',
    references: [cis('5.27'), composeSpec('05-services', 'healthcheck')],
  },
  needs: ['containers', 'engineEvents'],
  evaluate({ containers, engineEvents }) {
    const healthy = containers.filter(isObservedByHealthCheck).filter(({ state }) => state.health.status === 'healthy');
    const turns = eventsOfServices(engineEvents).filter(
      ({ action, health }) => action === 'health_status' && health === 'unhealthy',
    );
    const findings = healthy.flatMap((container) => {
      const times = turns.filter(({ containerId }) => containerId === container.id).length;
      if (times < FEWEST_TIMES) return [];
      return {
        subject: containerSubject(container),
        message: `it became unhealthy ${times} times`,
        observed: `healthy now; ${memoryText(engineEvents)}`,
        expected: `unhealthy fewer than ${FEWEST_TIMES} times`,
        evidence: [engineEvents.evidence, container.evidence] as const,
      };
    });
    const examined = healthy.map(() => engineEvents);
    return judge(examined, findings, 'no running container is healthy by a health check');
  },
});
