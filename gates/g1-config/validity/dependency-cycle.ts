import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const dependencyCycle = defineCheck({
  meta: {
    id: 'dependency-cycle',
    priority: 'P0',
    title: 'No services wait for each other in a circle',
    failureTitle: 'Services wait for each other in a circle',
    why: 'There is no order in which such services can start, so Compose refuses the whole project.',
    fix: 'Remove one `depends_on`, `links` or shared namespace of the circle, and let that service retry instead.',
    impact: 'nothing can be started',
    effort: 'medium',
    references: [composeSpec('05-services', 'depends_on')],
    example: {
      bad: {
        'compose.yaml': `services:
  api: { image: "api:1.0", depends_on: [worker] }
  worker: { image: "worker:1.0", depends_on: [api] }
`,
      },
      good: {
        'compose.yaml': `services:
  api: { image: "api:1.0" }
  worker: { image: "worker:1.0", depends_on: [api] }
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const cycles = diagnosticsOf(composeProject, 'dependency-cycle');
    const findings = diagnosticFindings(composeProject, cycles, 'an order in which services can start');
    const edges = declaredServices(composeProject).flatMap(({ name, dependsOn, evidence }) =>
      dependsOn.map((dependency) => ({ name, dependency, evidence })),
    );
    return judgeDeclared(composeProject, edges, findings, 'no service depends on another');
  },
});
