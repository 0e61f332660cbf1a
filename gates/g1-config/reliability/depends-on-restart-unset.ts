import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet, yamlText } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const dependsOnRestartUnset = defineCheck({
  meta: {
    id: 'depends-on-restart-unset',
    priority: 'P3',
    title: 'Services that wait for a healthy dependency are restarted along with it',
    failureTitle: 'Services that wait for a healthy dependency are not restarted along with it',
    why: 'After `docker compose restart` or an update of the dependency its clients may keep connections to what is gone.',
    fix: 'Add `restart: true` to the entry in `depends_on`, unless the client reconnects by itself.',
    impact: 'stale connections after an update',
    effort: 'small',
    references: [composeSpec('05-services', 'depends_on')],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    healthcheck: { test: pg_isready }
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
    depends_on: { db: { condition: service_healthy, restart: true } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const edges = declaredServices(composeProject).flatMap(({ name, dependsOn, evidence }) =>
      dependsOn
        .filter(({ condition, required }) => condition === 'service_healthy' && required)
        .map((dependency) => ({ name, dependency, evidence })),
    );
    const findings = edges
      .filter(({ dependency }) => dependency.restart !== true)
      .map(({ name, dependency, evidence }) => ({
        subject: { service: name, topic: dependency.service, ...dependency.at },
        message: `is not restarted when ${dependency.service} is`,
        observed: `a required dependency on ${dependency.service} without restart`,
        expected: '`restart: true`',
        snippet: serviceSnippet({ name }, [
          'depends_on:',
          `  ${yamlText(dependency.service)}: { condition: service_healthy, restart: true }`,
        ]),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, edges, findings, 'no service needs another one to be healthy');
  },
});
