import { isOneShot } from '../../../src/derive/declared-one-shot.ts';
import { placeOf, settledServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const healthcheckUndeclared = defineCheck({
  meta: {
    id: 'healthcheck-undeclared',
    priority: 'P2',
    title: 'Every service that keeps running declares a health check',
    failureTitle: 'Services declare no health check',
    why: 'A process that runs and no longer answers then looks as well as one that works.',
    fix: 'Add `healthcheck:` with a test that asks the service itself, an interval, a timeout and retries.',
    impact: 'failure not noticed',
    effort: 'medium',
    references: [cis('5.27'), composeSpec('05-services', 'healthcheck')],
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject).filter((service) => !isOneShot(service, composeProject));
    const findings = services
      .filter(({ healthcheck }) => healthcheck === undefined || healthcheck.disabled)
      .map((service) => ({
        subject: placeOf(service, 'healthcheck'),
        message: service.healthcheck
          ? 'the health check is disabled'
          : 'no health check is declared (the image may bring one: unverified until G2)',
        observed: service.healthcheck ? 'a disabled health check' : 'no healthcheck',
        expected: 'a health check',
        fix: `Add healthcheck: { test: […], interval: 30s, timeout: 5s, retries: 3 } to services.${service.name}.`,
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      services,
      findings,
      'no service is declared that keeps running and whose keys are all known',
    );
  },
});
