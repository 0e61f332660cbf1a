import { activeServices } from '../../../src/derive/services/active-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

const LONGEST_MS = 300_000;
/** What the engine takes for a key that is not declared. https://docs.docker.com/reference/dockerfile/#healthcheck */
const DEFAULT_MS = 30_000;
const DEFAULT_RETRIES = 3;

export const healthcheckSlow = defineCheck({
  meta: {
    id: 'healthcheck-slow',
    priority: 'P3',
    title: 'Every health check notices a dead service within five minutes',
    failureTitle: 'Health checks take more than five minutes to notice a dead service',
    why: 'Until then the service counts as healthy, is waited for by others, and is not taken out of service.',
    fix: 'Shorten `interval` or `timeout`, or lower `retries`: their product is the time until a failure is noticed.',
    impact: 'failure noticed late',
    effort: 'small',
    references: [
      composeSpec('05-services', 'healthcheck'),
      dockerDocs('reference/dockerfile', 'HEALTHCHECK and its defaults'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck: { test: curl -f http://localhost:3000/health, interval: 5m, timeout: 10s, retries: 5 }
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck: { test: curl -f http://localhost:3000/health, interval: 30s, timeout: 10s, retries: 3 }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const examined = activeServices(composeProject).flatMap((service) =>
      service.healthcheck && !service.healthcheck.disabled
        ? [{ service, healthcheck: service.healthcheck, evidence: service.evidence }]
        : [],
    );
    const findings = examined.flatMap(({ service, healthcheck, evidence }) => {
      const { intervalMs = DEFAULT_MS, timeoutMs = DEFAULT_MS, retries = DEFAULT_RETRIES, at } = healthcheck;
      const noticedMs = retries * (intervalMs + timeoutMs);
      if (noticedMs <= LONGEST_MS) return [];
      return [
        {
          subject: { service: service.name, ...at },
          message: `a service that hangs counts as healthy for ${durationText(noticedMs / 1000)}`,
          observed: `${retries} tests, ${intervalMs / 1000} s apart, each given ${timeoutMs / 1000} s`,
          expected: 'at most five minutes',
          snippet: serviceSnippet(service, ['healthcheck:', '  interval: 30s', '  timeout: 10s', '  retries: 3']),
          evidence: [evidence] as const,
        },
      ];
    });
    return judgeDeclared(composeProject, examined, findings, 'no active service declares a health check');
  },
});
