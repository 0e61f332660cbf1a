import { activeServices } from '../../../src/derive/services/active-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const envFileMissing = defineCheck({
  meta: {
    id: 'env-file-missing',
    priority: 'P0',
    title: 'Every environment and label file that active services require exists',
    failureTitle: 'Environment or label files that services require do not exist',
    why: 'Compose refuses the whole project when a file under `env_file` or `label_file` is not there.',
    fix: 'Create the file from its template, or mark it with `required: false` when the service starts without it.',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('05-services', 'env_file')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    env_file: web.env
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    env_file: web.env
`,
        'web.env': `LOG_LEVEL=info
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const missing = diagnosticsOf(composeProject, 'env-file-missing', 'label-file-missing');
    const findings = diagnosticFindings(composeProject, missing, 'a file that exists');
    const files = activeServices(composeProject).flatMap(({ environmentFiles, keys, evidence }) => [
      ...environmentFiles.filter(({ required }) => required).map((file) => ({ file, evidence })),
      ...(keys['label_file'] ? [{ file: keys['label_file'], evidence }] : []),
    ]);
    return judgeDeclared(composeProject, files, findings, 'no active service requires an environment or label file');
  },
});
