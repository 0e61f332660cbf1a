import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const servicePaused = defineCheck({
  meta: {
    id: 'service-paused',
    priority: 'P0',
    title: 'No container is paused',
    failureTitle: 'Containers are paused',
    why: 'Its processes are frozen: connections are accepted and never answered, so that clients hang instead of failing.',
    fix: 'Resume it with `docker compose unpause SERVICE`, and find out who paused it.',
    impact: 'outage of the service',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/compose/unpause', 'compose unpause')],
    blocksNext: true,
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .filter(({ state }) => state.status === 'paused')
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it is paused',
        observed: 'state paused',
        expected: 'state running',
        fix: `Resume it with docker compose unpause ${container.service}.`,
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container');
  },
});
