import { expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { ReadFailure } from '../../model/intake.ts';
import { withRowCounts } from './read-row-counts.ts';

const table = (schema: string, name: string, estimatedRows = 0) => ({
  schema,
  name,
  estimatedRows,
  sizeBytes: 0,
  columns: [],
  primaryKey: [],
  unique: [],
  foreignKeys: [],
});

/** The tables after a run in which a server counts `rows` of each, and what was asked of it. */
async function counted(tables: ReturnType<typeof table>[], names: readonly string[], rows: () => number | undefined) {
  const asked: string[] = [];
  const session = {
    authentication: 'none' as const,
    ask: () => Promise.reject(new Error('no statement of the catalogue is asked here')),
    count: async ({ schema, name }: { schema: string; name: string }) => {
      asked.push(`${schema}.${name}`);
      return { value: rows(), bytes: 0 };
    },
  };
  const intake = new CaptureIntake(new AbortController().signal);
  const elsewhere = [{ schema: 'public', name: 'remote' }];
  const all = await withRowCounts(intake, { place: 'postgres://db', session }, tables, { counted: names, elsewhere });
  return { asked, counts: all.map(({ rowCount }) => rowCount) };
}

const TABLES = [table('public', 'agents'), table('public', 'users'), table('old', 'agents')];

test('the named tables are counted, those of any schema by the name alone', async () => {
  expect(await counted(TABLES, ['agents'], () => 6)).toEqual({
    asked: ['public.agents', 'old.agents'],
    counts: [{ rows: 6 }, undefined, { rows: 6 }],
  });
  expect((await counted(TABLES, ['old.agents'], () => 6)).asked).toEqual(['old.agents']);
});

test('what is large is not counted, nor what lies on another server', async () => {
  const { asked, counts } = await counted(
    [table('public', 'events', 2e6), table('public', 'remote')],
    ['events', 'remote'],
    () => 1,
  );
  expect(asked).toEqual([]);
  expect(counts).toEqual([
    { reason: 'there are more rows than are counted (limits.countedRows, 100000)' },
    { reason: 'its rows lie on another server' },
  ]);
});

test('what turns out to be large, or may not be read, has a reason instead of a number', async () => {
  expect((await counted(TABLES, ['users'], () => undefined)).counts[1]).toEqual({
    reason: 'there are more rows than are counted (limits.countedRows, 100000)',
  });
  const denied = () => {
    throw new ReadFailure('postgres.not-permitted', 'permission denied');
  };
  expect((await counted(TABLES, ['users'], denied)).counts[1]).toEqual({ reason: 'permission denied' });
});
