import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

/** What the engine takes when a key is not declared, and a value that fits most services. */
const DEFAULTS = [
  ['interval', 'intervalMs', '30s', '10s'],
  ['timeout', 'timeoutMs', '30s', '3s'],
  ['retries', 'retries', '3', '3'],
] as const;

export const healthcheckTimingDefault = defineCheck({
  meta: {
    id: 'healthcheck-timing-default',
    priority: 'P3',
    title: 'Every health check declares its interval, timeout and retries',
    failureTitle: 'Health checks leave their timing to the defaults',
    why: 'By default a service that hangs is called unhealthy after minutes: three tests, each given 30 seconds, 30 seconds apart.',
    fix: 'Declare `interval`, `timeout` and `retries`, and `start_period` where the service starts slowly.',
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
    healthcheck:
      test: curl -f http://localhost:3000/health
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck:
      test: curl -f http://localhost:3000/health
      interval: 10s
      timeout: 3s
      retries: 3
      start_period: 20s
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const examined = declaredServices(composeProject).flatMap(({ name, healthcheck, evidence }) =>
      healthcheck && !healthcheck.disabled ? [{ name, healthcheck, evidence }] : [],
    );
    const findings = examined.flatMap(({ name, healthcheck, evidence }) => {
      const missing = DEFAULTS.filter(([, field]) => healthcheck[field] === undefined);
      if (missing.length === 0) return [];
      return [
        {
          subject: { service: name, ...healthcheck.at },
          message: `${missing.map(([key]) => key).join(', ')} of the health check not declared`,
          observed: `the defaults: ${missing.map(([key, , value]) => `${key} ${value}`).join(', ')}`,
          expected: 'timing that fits the service',
          snippet: serviceSnippet({ name }, [
            'healthcheck:',
            ...missing.map(([key, , , fitting]) => `  ${key}: ${fitting}`),
          ]),
          evidence: [evidence] as const,
        },
      ];
    });
    return judgeDeclared(composeProject, examined, findings, 'no service declares a health check');
  },
});
