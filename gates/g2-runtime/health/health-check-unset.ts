import { containersToRun } from '../../../src/derive/dependencies/one-shot.ts';
import { healthCheckLinesOf } from '../../../src/derive/health/health-check-lines.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const healthCheckUnset = defineCheck({
  meta: {
    id: 'health-check-unset',
    priority: 'P2',
    title: 'Every running container of a service has a health check',
    failureTitle: 'Running containers have no health check',
    why: 'Without a health check the engine calls a container running that has long stopped to answer.',
    fix: 'Add `healthcheck` with a `test` of what the service is for, or HEALTHCHECK to its image.',
    impact: 'failure not noticed',
    effort: 'medium',
    references: [cis('4.6'), cis('5.27'), composeSpec('05-services', 'healthcheck')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const running = containersToRun(containers).filter(({ state }) => state.running && !state.restarting);
    const findings = running
      .filter(({ healthcheck }) => healthcheck === undefined)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it runs without a health check',
        observed: 'no health check from the Compose file or the image, or a disabled one',
        expected: 'a health check',
        snippet: serviceSnippet({ name: container.service }, healthCheckLinesOf(container)),
        evidence: [container.evidence] as const,
      }));
    return judge(running, findings, 'no container of a service is running');
  },
});
