import { healthTiming } from '../../../src/derive/health/health-timing.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

const LONGEST_MS = 300_000;

export const healthCheckLate = defineCheck({
  meta: {
    id: 'health-check-late',
    priority: 'P3',
    title: 'Every health check that runs notices a service that hangs within five minutes',
    failureTitle: 'Health checks take more than five minutes to notice a service that hangs',
    why: 'Until then the service counts as healthy, is waited for by others, and nobody is told.',
    fix: 'Shorten `interval` or `timeout`, or lower `retries`: their product is the time until a failure is noticed.',
    impact: 'failure noticed late',
    effort: 'small',
    references: [
      composeSpec('05-services', 'healthcheck'),
      dockerDocs('reference/dockerfile', 'HEALTHCHECK and its defaults'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const checked = containers
      .filter(({ oneOff, state }) => !oneOff && state.running)
      .flatMap((container) => (container.healthcheck ? [{ container, ...healthTiming(container.healthcheck) }] : []));
    const findings = checked
      .filter(({ noticedMs }) => noticedMs > LONGEST_MS)
      .map(({ container, retries, intervalMs, timeoutMs, noticedMs }) => ({
        subject: containerSubject(container),
        message: `a service that hangs counts as healthy for ${durationText(noticedMs / 1000)}`,
        observed: `${retries} tests, ${intervalMs / 1000} s apart, each given ${timeoutMs / 1000} s`,
        expected: 'at most five minutes',
        evidence: [container.evidence] as const,
      }));
    const examined = checked.map(({ container: { evidence } }) => ({ evidence }));
    return judge(examined, findings, 'no running container has a health check');
  },
});
