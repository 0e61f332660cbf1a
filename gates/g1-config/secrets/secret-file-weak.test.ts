import { checkCases } from '../../testing/check-cases.ts';
import { aProject } from '../../testing/declared.ts';
import { aSecret } from '../../testing/evidence.ts';
import { secretFileWeak } from './secret-file-weak.ts';

const composeProject = aProject();
const file = (facts: Parameters<typeof aSecret>[0]) => ({
  composeProject,
  secretFiles: [
    { path: 'secrets/db', secrets: ['db'], content: { name: 'SECRET', value: '***', secrets: [aSecret(facts)] } },
  ],
});
const found = (message: string, priority?: 'P1') => [
  { subject: { file: 'secrets/db', line: 1, column: 1 }, message, ...(priority && { priority }) },
];

checkCases(secretFileWeak, {
  pass: {
    'a generated value': file({}),
    'an empty file, which holds no credential': {
      composeProject,
      secretFiles: [{ path: 'secrets/db', secrets: ['db'], content: { name: 'SECRET', value: '' } }],
    },
  },
  fail: {
    'a placeholder': {
      ...file({ placeholder: true, strength: 'weak' }),
      findings: found('the file says itself that its text is to be replaced (db)'),
    },
    'a default': {
      ...file({ knownDefault: true, strength: 'weak' }),
      findings: found('the file holds a well-known default (db)'),
    },
    'a short value': {
      ...file({ strength: 'weak' }),
      findings: found('the file holds a short or easily guessed value (db)', 'P1'),
    },
    'a user name': {
      ...file({ equalsUserName: true }),
      findings: found('the file holds the same as a user name (db)', 'P1'),
    },
  },
  notApplicable: { 'no secret is a file of the project': { composeProject } },
});
