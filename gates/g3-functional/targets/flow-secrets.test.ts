import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aSecret } from '../../testing/evidence.ts';
import { aSuite } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { flowSecrets } from './flow-secrets.ts';

const credential = { name: 'SECRET', value: '«x»', secrets: [aSecret()] };
const secrets = [
  { name: 'db', source: 'DB_PASSWORD of api', found: true, credential },
  { name: 'gone', source: 'variable GONE', found: false },
];

test('secrets are told by name, with facts and never with their value', () => {
  const table = presented(flowSecrets, { flowSuite: cited(aSuite([], { secrets })) });
  expect(table).toMatchObject({
    rows: [
      { cells: ['db', 'DB_PASSWORD of api', '✓ yes', expect.stringMatching(/strong/)] },
      { cells: ['gone', 'variable GONE', '✗ no', ''] },
    ],
  });
  expect(JSON.stringify(table)).not.toContain('«x»');
});

test('nothing to show where no flow file names one', () => {
  expect(presented(flowSecrets, { flowSuite: cited(aSuite([])) })).toEqual({
    notApplicable: 'no flow file names a secret',
  });
});
