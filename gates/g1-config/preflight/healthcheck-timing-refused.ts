import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type Healthcheck = NonNullable<DeclaredService['healthcheck']>;

const DURATIONS = { interval: 'intervalMs', timeout: 'timeoutMs', start_period: 'startPeriodMs' } as const;

export const healthcheckTimingRefused = defineCheck({
  meta: {
    id: 'healthcheck-timing-refused',
    priority: 'P0',
    title: 'The timing of every health check is one that the engine accepts',
    failureTitle: 'Health checks have a timing that the engine does not accept',
    why: 'The engine refuses durations below a millisecond and negative retries, and does not create the container.',
    fix: 'Write durations with their unit (`10s`), and retries as a number from 0.',
    impact: 'container is not created',
    effort: 'small',
    references: [composeSpec('05-services', 'healthcheck')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    healthcheck: { test: [CMD, nginx, -t], interval: 10us }
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    healthcheck: { test: [CMD, nginx, -t], interval: 10s }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const healthchecks = declaredServices(composeProject).flatMap(({ name, healthcheck, evidence }) =>
      healthcheck && !healthcheck.disabled ? [{ service: name, healthcheck, evidence }] : [],
    );
    const findings = healthchecks.flatMap(({ service, healthcheck, evidence }) =>
      timingFaults(healthcheck).map((fault) => ({
        subject: { service, ...healthcheck.at },
        ...fault,
        evidence: [evidence] as const,
      })),
    );
    return judgeDeclared(composeProject, healthchecks, findings, 'no service declares a health check');
  },
});

/** Zero stands for the default of the engine. */
function timingFaults(healthcheck: Healthcheck) {
  const tooShort = Object.entries(DURATIONS).flatMap(([key, field]) => {
    const ms = healthcheck[field] ?? 0;
    if (ms === 0 || ms >= 1) return [];
    return [{ message: `${key} is shorter than a millisecond`, observed: `${ms} ms`, expected: '1ms or more' }];
  });
  const { retries = 0 } = healthcheck;
  if (retries >= 0) return tooShort;
  return [...tooShort, { message: 'retries is negative', observed: `${retries}`, expected: 'a number from 0' }];
}
