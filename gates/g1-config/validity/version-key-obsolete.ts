import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const versionKeyObsolete = defineCheck({
  meta: {
    id: 'version-key-obsolete',
    priority: 'P3',
    title: 'The Compose files have no obsolete `version` key',
    failureTitle: 'The Compose files have an obsolete `version` key',
    why: 'The key has no effect and makes Compose warn at every command, which hides warnings that matter.',
    fix: 'Remove the line.',
    impact: 'noise that hides warnings',
    effort: 'small',
    references: [composeSpec('04-version-and-name', 'version-top-level-element-obsolete')],
    example: {
      bad: {
        'compose.yaml': `version: "3.8"
services:
  web: { image: "nginx:1.27" }
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
    const obsolete = diagnosticsOf(composeProject, 'obsolete-key');
    const examined = files.map((file) => ({ file, evidence }));
    return judge(examined, diagnosticFindings(composeProject, obsolete, 'no version key'), 'no Compose file was read');
  },
});
