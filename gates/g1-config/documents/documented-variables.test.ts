import { expect, test } from 'vitest';
import { anEntry, aVariable, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { presented } from '../../testing/presented.ts';
import { documentedVariables } from './documented-variables.ts';

const composeProject = cited(
  aProject({
    variables: [
      aVariable('A_URL', { operator: 'default', fallback: 'http://a' }),
      aVariable('B_URL', { operator: 'required' }),
      aVariable('C_URL'),
    ],
    services: [aService('api', { environment: [anEntry('D_URL', 'http://d')] })],
  }),
);
const lines = [
  '## Required',
  '| Variable | Default |',
  '|---|---|',
  '| A_URL | http://x |',
  ...['B_URL', 'C_URL', 'D_URL', 'E_URL'].map((name) => `| ${name} | |`),
];

test('what the document says beside what the Compose files say', () => {
  const documents = [cited(aDocument('README.md', ...lines), 'E2')];
  const table = presented(documentedVariables, { composeProject, documents });
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['A_URL', 'Required', 'default http://x', 'default http://a', 'README.md:4'],
    ['B_URL', 'Required', 'required', 'required', 'README.md:5'],
    ['C_URL', 'Required', 'required', 'no default, blank when unset', 'README.md:6'],
    ['D_URL', 'Required', 'required', 'set for api', 'README.md:7'],
    ['E_URL', 'Required', 'required', 'not used', 'README.md:8'],
  ]);
});

test('without a list there is nothing to show', () => {
  expect(presented(documentedVariables, { composeProject, documents: [] })).toEqual({
    notApplicable: 'no document lists environment variables',
  });
});
