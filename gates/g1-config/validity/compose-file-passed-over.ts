import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const composeFilePassedOver = defineCheck({
  meta: {
    id: 'compose-file-passed-over',
    priority: 'P3',
    title: 'No Compose file is passed over for another name',
    failureTitle: 'A Compose file is passed over for another name',
    why: 'Of several names that Compose looks for it takes the first, so what is changed in the other file has no effect.',
    fix: 'Remove or rename the file that is not used, or name the files with `-f`.',
    impact: 'changes in a file that has no effect',
    effort: 'small',
    references: [composeSpec('03-compose-file', 'compose-file')],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27" }
`,
        'docker-compose.yml': `services:
  web: { image: "nginx:1.26" }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27" }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { files, evidence } = composeProject;
    const several = diagnosticsOf(composeProject, 'several-files');
    const examined = files.map((file) => ({ file, evidence }));
    return judge(examined, diagnosticFindings(composeProject, several, 'one file'), 'no Compose file was read');
  },
});
