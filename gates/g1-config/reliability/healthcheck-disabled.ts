import { healthCheckLines } from '../../../src/derive/health/health-check-lines.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const healthcheckDisabled = defineCheck({
  meta: {
    id: 'healthcheck-disabled',
    priority: 'P2',
    title: 'No service disables its health check',
    failureTitle: 'Services disable their health check',
    why: 'That also switches off the health check of the image, so a process that no longer answers is not noticed.',
    fix: 'Remove `disable: true` or `test: NONE`, or declare a test that fits the service.',
    impact: 'failure not noticed',
    effort: 'small',
    references: [cis('5.27'), composeSpec('05-services', 'healthcheck')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck:
      disable: true
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck:
      test: curl -f http://localhost:3000/health
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const examined = declaredServices(composeProject).flatMap((service) =>
      service.healthcheck ? [{ service, healthcheck: service.healthcheck, evidence: service.evidence }] : [],
    );
    const findings = examined
      .filter(({ healthcheck }) => healthcheck.disabled)
      .map(({ service, healthcheck, evidence }) => ({
        subject: { service: service.name, ...healthcheck.at },
        message: 'the health check is disabled',
        observed: healthcheck.test?.[0] === 'NONE' ? 'test: NONE' : 'disable: true',
        expected: 'a health check',
        snippet: serviceSnippet(service, healthCheckLines(service)),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, examined, findings, 'no service says anything of its health check');
  },
});
