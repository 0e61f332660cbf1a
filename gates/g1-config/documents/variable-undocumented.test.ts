import { checkCases } from '../../testing/check-cases.ts';
import { aVariable } from '../../testing/compose.ts';
import { aProject, at } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { variableUndocumented } from './variable-undocumented.ts';

const using = (...names: string[]) =>
  aProject({ variables: names.map((name, index) => aVariable(name, { at: at(index + 1, 18) })) });
const table = (...names: string[]) => [
  aDocument('README.md', '| Variable | Default |', '|---|---|', ...names.map((name) => `| ${name} | - |`)),
];

checkCases(variableUndocumented, {
  pass: {
    'every one has a row': { composeProject: using('TAG', 'HOME'), documents: table('TAG', 'OTHER_ONE') },
    'one is in a list': {
      composeProject: using('TAG', 'LOG_LEVEL'),
      documents: [...table('TAG'), aDocument('docs/env.md', '# Environment', '- LOG_LEVEL: how much')],
    },
  },
  fail: {
    'one has no row, and is named once': {
      composeProject: using('TAG', 'LOG_LEVEL', 'LOG_LEVEL'),
      documents: table('TAG'),
      findings: [
        {
          subject: { variable: 'LOG_LEVEL', ...at(2, 18) },
          message: 'the Compose files use it, and no document lists it',
        },
      ],
    },
  },
  notApplicable: {
    'no document lists variables': { composeProject: using('TAG'), documents: [aDocument('README.md', '# Shop')] },
    'no variable is used': { composeProject: using(), documents: table('TAG') },
  },
});
