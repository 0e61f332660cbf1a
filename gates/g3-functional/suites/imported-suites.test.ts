import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aRun } from '../../testing/evidence.ts';
import { anImportedSuite } from '../../testing/flows.ts';
import { importedSuites } from './imported-suites.ts';

const run = cited(aRun(), 'E1');
const consulted = { containers: { pieces: [], missing: [] } };

test('each suite with its counts, its age and what it says', () => {
  const failed = { passed: 3, failed: 1, errored: 0, skipped: 2, flaky: 0 };
  const suites = [
    anImportedSuite('unit', { command: 'npm test', durationMs: 1500 }),
    anImportedSuite('e2e', { format: 'playwright', totals: failed, ranAtFrom: 'file' }),
  ].map((suite) => cited(suite, 'E2'));
  expect(importedSuites.present({ run, importedSuites: suites, consulted })).toMatchObject({
    rows: [
      {
        cells: [
          'unit',
          'junit',
          'reports/unit.xml',
          '2026-01-31T21:20:00.000Z',
          '2',
          '0',
          '0',
          '0',
          '0',
          '1.5 s',
          'proven',
          'npm test',
          'aaaaaaaaaaaa',
        ],
        evidence: ['E2'],
      },
      {
        cells: [
          'e2e',
          'playwright',
          'reports/e2e.xml',
          '2026-01-31T21:20:00.000Z (time of the file)',
          '3',
          '1',
          '0',
          '2',
          '0',
          '',
          'broken: cases of it failed',
          'none',
          'aaaaaaaaaaaa',
        ],
      },
    ],
  });
});

test('nothing to show without a suite', () => {
  expect(importedSuites.present({ run, importedSuites: [], consulted })).toEqual({
    notApplicable: 'no suite is imported',
  });
});
