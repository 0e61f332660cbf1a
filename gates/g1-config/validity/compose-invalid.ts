import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { diagnosticFindings, formErrors } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const composeInvalid = defineCheck({
  meta: {
    id: 'compose-invalid',
    priority: 'P0',
    title: 'The Compose files are well-formed and can be merged',
    failureTitle: 'The Compose files are malformed or cannot be merged',
    why: 'Compose starts nothing from files it refuses, and what is in them cannot be relied on.',
    fix: 'Correct each place, then let `docker compose config -q` confirm it.',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('03-compose-file', 'compose-file')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    port: ["80:80"]
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    ports: ["80:80"]
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { files, evidence } = composeProject;
    const findings = diagnosticFindings(composeProject, formErrors(composeProject), 'files without errors');
    const examined = files.map((file) => ({ file, evidence }));
    return judgeDeclared(composeProject, examined, findings, 'no Compose file was read');
  },
});
