import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

const CODES = ['include-missing', 'include-cycle', 'include-conflict', 'extends-missing', 'extends-cycle'];

export const includeOrExtendsUnresolved = defineCheck({
  meta: {
    id: 'include-or-extends-unresolved',
    priority: 'P0',
    title: 'Every `include` and `extends` of the Compose files can be resolved',
    failureTitle: 'Some `include` or `extends` of the Compose files cannot be resolved',
    why: 'Compose refuses the whole project when a file is missing, when files need each other, or when both declare the same.',
    fix: 'Correct the path, break the circle, or rename one of two resources that conflict.',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('14-include', 'include'), composeSpec('05-services', 'extends')],
    example: {
      bad: {
        'compose.yaml': `include: [db.yaml]
services:
  web: { image: "nginx:1.27" }
`,
      },
      good: {
        'compose.yaml': `include: [db.yaml]
services:
  web: { image: "nginx:1.27" }
`,
        'db.yaml': `services:
  db: { image: "postgres:16.4" }
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { files, evidence } = composeProject;
    const unresolved = diagnosticsOf(composeProject, ...CODES);
    const findings = diagnosticFindings(composeProject, unresolved, 'files that can be read and put together');
    const examined = files.map((file) => ({ file, evidence }));
    return judgeDeclared(composeProject, examined, findings, 'no Compose file was read');
  },
});
