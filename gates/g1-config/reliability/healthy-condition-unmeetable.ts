import { healthCheckLines } from '../../../src/derive/health/health-check-lines.ts';
import { builtHealthcheck } from '../../../src/derive/images/built-healthcheck.ts';
import {
  type DeclaredService,
  declaredServices,
  settledServices,
} from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const healthyConditionUnmeetable = defineCheck({
  meta: {
    id: 'healthy-condition-unmeetable',
    priority: 'P0',
    title: 'Every service that others wait for to be healthy declares a health check',
    failureTitle: 'Services wait for the health of services that declare no health check',
    why: 'Without a health check a container never becomes healthy, and Compose refuses to start what waits for it.',
    fix: 'Declare `healthcheck:` on the dependency, or wait for `service_started`.',
    impact: 'system does not start',
    effort: 'small',
    references: [
      composeSpec('05-services', 'depends_on'),
      dockerDocs('compose/how-tos/startup-order', 'Startup order in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
  api:
    image: shop/api:1.0
    depends_on: { db: { condition: service_healthy } }
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    healthcheck: { test: pg_isready }
  api:
    image: shop/api:1.0
    depends_on: { db: { condition: service_healthy } }
`,
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    const targets = settledServices(composeProject);
    const edges = declaredServices(composeProject).flatMap((service) =>
      service.dependsOn
        .filter(({ condition }) => condition === 'service_healthy')
        .flatMap((dependency) => {
          const target = targets.find(({ name }) => name === dependency.service);
          return target ? [{ service, dependency, target, evidence: service.evidence }] : [];
        }),
    );
    const findings = edges
      .filter(({ target }) => {
        if (target.healthcheck?.disabled) return true;
        return target.healthcheck?.test === undefined && builtHealthcheck(target, dockerfiles) !== 'declared';
      })
      .map(({ service, dependency, target, evidence }) => ({
        subject: { service: service.name, ...dependency.at },
        ...whatIsMissing(target),
        expected: `a health check on ${target.name}`,
        snippet: serviceSnippet(target, healthCheckLines(target)),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, edges, findings, 'no service waits for another to be healthy');
  },
});

/** A pulled image may bring its own health check, which only the engine can tell; of a built one the team knows. */
function whatIsMissing({ name, healthcheck, build }: DeclaredService) {
  if (healthcheck?.disabled) {
    return { message: `waits for ${name} to be healthy, whose health check is disabled`, observed: 'disabled' };
  }
  return {
    message: `waits for ${name} to be healthy, which declares no health check (its image may bring one: unverified until G2)`,
    observed: healthcheck ? 'a health check without a test' : 'no healthcheck',
    ...(build === undefined && { priority: 'P2' as const }),
  };
}
