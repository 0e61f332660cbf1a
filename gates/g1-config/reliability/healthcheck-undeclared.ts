import { isOneShot } from '../../../src/derive/dependencies/declared-one-shot.ts';
import { healthCheckLines } from '../../../src/derive/health/health-check-lines.ts';
import { builtHealthcheck } from '../../../src/derive/images/built-healthcheck.ts';
import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const healthcheckUndeclared = defineCheck({
  meta: {
    id: 'healthcheck-undeclared',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every service that keeps running declares a health check',
    failureTitle: 'Services declare no health check',
    why: 'A process that runs and no longer answers then looks as well as one that works.',
    fix: 'Add `healthcheck:` with a test that asks the service itself, an interval, a timeout and retries.',
    impact: 'failure not noticed',
    effort: 'medium',
    references: [cis('5.27'), composeSpec('05-services', 'healthcheck')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck:
      test: curl -f http://localhost:3000/health
      interval: 10s
`,
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    // A health check that is disabled is declared, and has a check of its own.
    const services = settledServices(composeProject).filter(
      (service) => !isOneShot(service, composeProject) && !service.healthcheck?.disabled,
    );
    const findings = services
      .filter((service) => !service.healthcheck && builtHealthcheck(service, dockerfiles) !== 'declared')
      .map((service) => ({
        subject: placeOf(service, 'healthcheck'),
        ...whatIsMissing(builtHealthcheck(service, dockerfiles)),
        expected: 'a health check',
        snippet: serviceSnippet(service, healthCheckLines(service)),
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

function whatIsMissing(built: ReturnType<typeof builtHealthcheck>) {
  if (built === undefined) {
    return {
      message: 'no health check is declared (the image may bring one: unverified until G2)',
      observed: 'no healthcheck',
    };
  }
  if (built === 'none') {
    return { message: 'no health check is declared, and its Dockerfile disables it', observed: 'HEALTHCHECK NONE' };
  }
  return {
    message: 'no health check is declared, neither here nor in its Dockerfile',
    observed: 'no healthcheck and no HEALTHCHECK (the base image may bring one: unverified until G2)',
  };
}
