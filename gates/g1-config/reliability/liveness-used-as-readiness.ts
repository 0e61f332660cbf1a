import { healthTestPaths } from '../../../src/derive/health/health-test.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck, type FindingDraft } from '../../../src/model/check.ts';
import { composeSpec, type Reference } from '../../../src/model/reference.ts';

const PROBES: Reference = {
  label: 'Kubernetes documentation, liveness and readiness probes',
  url: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
};
const LIVENESS = /\/(?:live|livez|liveness|alive|ping)(?:\/|$)/i;

export const livenessUsedAsReadiness = defineCheck({
  meta: {
    id: 'liveness-used-as-readiness',
    priority: 'P1',
    title: 'No service waits for the liveness of another where its readiness is meant',
    failureTitle: 'Services wait for the liveness of others where their readiness is meant',
    why: 'A liveness endpoint answers as soon as the process does, before its database and its caches can be used.',
    fix: 'Let the health check ask a readiness endpoint, which fails while the service cannot do its work.',
    impact: 'failures at start',
    effort: 'medium',
    references: [composeSpec('05-services', 'depends_on'), PROBES],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck: { test: curl -f http://localhost:3000/livez }
  ui:
    image: shop/ui:1.0
    depends_on: { api: { condition: service_healthy } }
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck: { test: curl -f http://localhost:3000/readyz }
  ui:
    image: shop/ui:1.0
    depends_on: { api: { condition: service_healthy } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const examined = services.flatMap(({ name, healthcheck, evidence }) => {
      const waiting = services.filter(({ dependsOn }) =>
        dependsOn.some(({ service, condition }) => service === name && condition === 'service_healthy'),
      );
      const paths = healthcheck ? healthTestPaths(healthcheck) : [];
      return healthcheck && paths.length > 0 && waiting.length > 0
        ? [{ name, healthcheck, paths, waiting, evidence }]
        : [];
    });
    const findings = examined
      .filter(({ paths }) => paths.every((path) => LIVENESS.test(path)))
      .map(({ name, healthcheck, paths, waiting, evidence }): FindingDraft => {
        const names = waiting.map((service) => service.name).join(', ');
        return {
          subject: { service: name, ...healthcheck.at },
          message: `its health check asks for liveness, and ${names} ${waiting.length === 1 ? 'waits' : 'wait'} for it`,
          observed: `a test of ${paths.join(', ')}`,
          expected: 'a test of a readiness endpoint',
          evidence: [evidence],
        };
      });
    return judgeDeclared(
      composeProject,
      examined,
      findings,
      'no service waits for the health of another whose health check asks an HTTP path',
    );
  },
});
