import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const interpolationInvalid = defineCheck({
  meta: {
    id: 'interpolation-invalid',
    priority: 'P0',
    title: 'Every ${…} in the Compose files can be read',
    failureTitle: 'Some ${…} in the Compose files cannot be read',
    why: 'Compose knows only a few forms of the shell, and refuses the whole project at any other.',
    fix: 'Use one of `${NAME}`, `${NAME:-default}`, `${NAME:?message}`, `${NAME:+text}`, and write a literal $ as `$$`.',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('12-interpolation', 'interpolation')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    command: ["echo \${HOST/./_}"]
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    command: ["echo $\${HOST/./_}"]
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { files, evidence } = composeProject;
    const invalid = diagnosticsOf(composeProject, 'interpolation');
    const findings = diagnosticFindings(composeProject, invalid, 'a variable in a form that Compose knows');
    const examined = files.map((file) => ({ file, evidence }));
    return judgeDeclared(composeProject, examined, findings, 'no Compose file was read');
  },
});
