import { expect, test } from 'vitest';
import { aService } from '../../testing/declared.ts';
import { anEnvironment } from '../../testing/environments.ts';
import { presented } from '../../testing/presented.ts';
import { environmentComparison } from './environment-comparison.ts';

const present = (...environments: ReturnType<typeof anEnvironment>[]) => {
  const cited = environments.map((environment, index) => ({ ...environment, evidence: `E${index + 1}` as const }));
  const table = presented(environmentComparison, { environments: cited });
  return 'rows' in table ? new Map(table.rows.map(({ cells: [aspect = '', ...cells] }) => [aspect, cells])) : table;
};

test('says for each aspect how far both have it, and what that comes to', () => {
  const dev = anEnvironment(
    'dev',
    aService('api', { readOnly: true, capDrop: [] }),
    aService('db', { readOnly: false, capDrop: [] }),
  );
  const prod = anEnvironment(
    'prod',
    aService('api', { readOnly: false, capDrop: ['ALL'] }),
    aService('db', { readOnly: false, capDrop: ['ALL'] }),
  );
  const rows = present(dev, prod);
  expect(rows).toBeInstanceOf(Map);
  if (!(rows instanceof Map)) return;
  expect(rows.get('The root filesystem is read-only')).toEqual([
    '1 of 2 services',
    'none of 2 services',
    'weaker in production',
  ]);
  expect(rows.get('All capabilities are dropped')?.at(-1)).toBe('complete in production');
  expect(rows.get('Services wait until what they depend on is healthy')?.at(-1)).toBe('nothing to compare');
});

test('shows nothing without one environment of each kind', () => {
  expect(present(anEnvironment('prod', aService('api')))).toEqual({
    notApplicable: 'the settings name no environment for development and one for production',
  });
});
