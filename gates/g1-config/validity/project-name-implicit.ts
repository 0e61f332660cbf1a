import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const projectNameImplicit = defineCheck({
  meta: {
    id: 'project-name-implicit',
    priority: 'P3',
    title: 'The project has a name of its own',
    failureTitle: 'The project is named after the folder it lies in',
    why: 'Two checkouts in folders of one name are one project for Compose, and each takes over the containers and volumes of the other.',
    fix: 'Add `name:` at the top of the Compose file.',
    impact: 'projects that take each other over',
    effort: 'small',
    references: [composeSpec('04-version-and-name', 'name-top-level-element')],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27" }
`,
      },
      good: {
        'compose.yaml': `name: shop
services:
  web: { image: "nginx:1.27" }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject: { name, nameFrom, files, evidence } }) {
    const [file] = files;
    if (file === undefined) return judge([], [], 'no Compose file was read');
    const finding = {
      subject: { project: name, file, line: 1, column: 1 },
      message: 'the name comes from the folder',
      observed: 'no name in the files, the environment or the options',
      expected: 'a name that does not depend on the folder',
      fix: `Add name: ${name} at the top of ${file}.`,
      evidence: [evidence] as const,
    };
    return judge([{ evidence }], nameFrom === 'directory' ? [finding] : [], 'no Compose file was read');
  },
});
