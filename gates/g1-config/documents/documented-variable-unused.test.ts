import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile, aVariable } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { documentedVariableUnused } from './documented-variable-unused.ts';

const composeProject = aProject({
  variables: [aVariable('TAG')],
  services: [
    aService('api', {
      environment: [anEntry('LOG_LEVEL', 'info')],
      build: { context: '.', arguments: [{ name: 'GIT_SHA', value: null }] },
    }),
  ],
});
const table = (...names: string[]) => [
  aDocument('README.md', '| Variable | Default |', '|---|---|', ...names.map((name) => `| ${name} | - |`)),
];
const unused = (variable: string, line: number, column = 3) => ({
  subject: { variable, file: 'README.md', line, column },
  message: 'the document lists it, and neither the Compose files nor an environment file knows it',
});

checkCases(documentedVariableUnused, {
  pass: {
    'used, set, or a build argument': { composeProject, documents: table('TAG', '`LOG_LEVEL`', 'GIT_SHA') },
    'set in an environment file': {
      composeProject,
      environmentFiles: [anEnvironmentFile('template', [anEntry('EXTRA_URL', '')])],
      documents: table('EXTRA_URL'),
    },
    'a row that is a heading of a group': { composeProject, documents: table('**Logging**', 'LOG_LEVEL') },
  },
  fail: {
    'in a table': { composeProject, documents: table('TAG', 'LOG_FORMAT'), findings: [unused('LOG_FORMAT', 4)] },
    'two in one cell': {
      composeProject,
      documents: table('`A_URL` / `B_URL`'),
      findings: [unused('A_URL', 3), unused('B_URL', 3)],
    },
    'in a list': {
      composeProject,
      documents: [aDocument('README.md', '## Configuration', '- `OLD_FLAG`: gone')],
      findings: [unused('OLD_FLAG', 2, 4)],
    },
    'a column of names that are variables': {
      composeProject,
      documents: [aDocument('README.md', '| Name | Use |', '|---|---|', '| OLD_FLAG | a |')],
      findings: [unused('OLD_FLAG', 3)],
    },
  },
  notApplicable: {
    'there is no document': { composeProject },
    'a column of names that are none': {
      composeProject,
      documents: [aDocument('README.md', '| Name | Use |', '|---|---|', '| Ada | a |')],
    },
  },
});
