import { type DeclaredService, declaredServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify.ts';

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
        subject: { service: service.name, ...dependency.at },
        message: `waits only until ${target.name} is started`,
        observed: `condition service_started on ${whatItIs(target)}`,
        expected: 'condition service_healthy',
        fix: fixFor(service, target),
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
  return hasHealthcheck(target) || keepsData(target.image ?? '');
}

function hasHealthcheck({ healthcheck }: DeclaredService): boolean {
  return healthcheck !== undefined && !healthcheck.disabled;
}

function whatItIs(target: DeclaredService): string {
  return hasHealthcheck(target) ? 'a service with a health check' : 'a data store';
}

function fixFor(service: DeclaredService, target: DeclaredService): string {
  const condition = `In services.${service.name} write depends_on: { ${target.name}: { condition: service_healthy } }`;
  return hasHealthcheck(target) ? `${condition}.` : `${condition}, and declare a health check on ${target.name}.`;
}
