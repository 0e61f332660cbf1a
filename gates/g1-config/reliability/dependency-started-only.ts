import { healthCheckLines } from '../../../src/derive/health/health-check-lines.ts';
import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet, yamlText } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

export const dependencyStartedOnly = defineCheck({
  meta: {
    id: 'dependency-started-only',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Services wait for more than the start of data stores and checked services',
    failureTitle: 'Services wait only for the start of data stores or checked services',
    why: 'A started container does not answer yet, so the dependent service fails at start or works without it.',
    fix: 'Write `depends_on` in its long form with `condition: service_healthy`.',
    impact: 'failures at start',
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
    healthcheck: { test: pg_isready }
  api:
    image: shop/api:1.0
    depends_on: [db]
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
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const edges = services.flatMap((service) =>
      service.dependsOn.flatMap((dependency) => {
        const target = services.find(({ name }) => name === dependency.service);
        return target && canBeWaitedFor(target) ? [{ service, dependency, target, evidence: service.evidence }] : [];
      }),
    );
    const findings = edges
      .filter(({ dependency }) => dependency.condition === 'service_started')
      .map(({ service, dependency, target, evidence }) => ({
        subject: { service: service.name, topic: target.name, ...dependency.at },
        message: `waits only until ${target.name} is started`,
        observed: `condition service_started on ${whatItIs(target)}`,
        expected: 'condition service_healthy',
        ...(!hasHealthcheck(target) && { fix: WITH_HEALTH_CHECK }),
        snippet: snippetFor(service, target),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      edges,
      findings,
      'no service depends on a data store or on a service with a health check',
    );
  },
});

function canBeWaitedFor(target: DeclaredService): boolean {
  return hasHealthcheck(target) || keepsData(target);
}

function hasHealthcheck({ healthcheck }: DeclaredService): boolean {
  return healthcheck !== undefined && !healthcheck.disabled;
}

function whatItIs(target: DeclaredService): string {
  return hasHealthcheck(target) ? 'a service with a health check' : 'a data store';
}

const WITH_HEALTH_CHECK =
  'Write `depends_on` in its long form with `condition: service_healthy`, and declare a health check on the dependency.';

function snippetFor(service: DeclaredService, target: DeclaredService): string {
  const name = yamlText(target.name);
  const lines = ['depends_on:', `  ${name}: { condition: service_healthy }`];
  if (hasHealthcheck(target)) return serviceSnippet(service, lines);
  const check = [`  ${name}:`, ...healthCheckLines(target).map((line) => `    ${line}`)];
  return serviceSnippet(service, lines, check);
}
