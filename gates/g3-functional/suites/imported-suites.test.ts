import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aRun } from '../../testing/evidence.ts';
import { anImportedSuite } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { importedSuites } from './imported-suites.ts';

const run = cited(aRun(), 'E1');
const consulted = { containers: { pieces: [], missing: [] } };

const shown = (...suites: ReturnType<typeof anImportedSuite>[]) =>
  presented(importedSuites, { run, importedSuites: suites.map((suite) => cited(suite, 'E2')), consulted });

test('each suite with its counts, its age and what it says', () => {
  const totals = { passed: 9, failed: 1, errored: 4, skipped: 2, flaky: 3 };
  const table = shown(
    anImportedSuite('unit', { command: 'npm test', durationMs: 1500 }),
    anImportedSuite('e2e', { format: 'playwright', totals, ranAtFrom: 'file' }),
  );
  expect(asRead(table)).toEqual([
    {
      Suite: 'unit',
      Format: 'junit',
      File: 'reports/unit.xml',
      'Ran at': '2026-01-31T21:20:00.000Z',
      Passed: '2',
      Failed: '0',
      Errored: '0',
      Skipped: '0',
      Flaky: '0',
      Took: '1.5 s',
      Says: 'proven',
      Command: 'npm test',
      'SHA-256': 'aaaaaaaaaaaa',
    },
    {
      Suite: 'e2e',
      Format: 'playwright',
      File: 'reports/e2e.xml',
      'Ran at': '2026-01-31T21:20:00.000Z (time of the file)',
      Passed: '9',
      Failed: '1',
      Errored: '4',
      Skipped: '2',
      Flaky: '3',
      Took: '',
      Says: 'broken: cases of it failed',
      Command: 'none',
      'SHA-256': 'aaaaaaaaaaaa',
    },
  ]);
  expect(citedBy(table)).toEqual([['E2'], ['E2']]);
  const counts = ['Passed', 'Failed', 'Errored', 'Skipped', 'Flaky', 'Took'].map((title) => [title, 'number']);
  expect(setAs(table)).toEqual({ File: 'code', ...Object.fromEntries(counts), Command: 'code', 'SHA-256': 'code' });
});

test('nothing to show without a suite', () => {
  expect(presented(importedSuites, { run, importedSuites: [], consulted })).toEqual({
    notApplicable: 'no suite is imported',
  });
});
