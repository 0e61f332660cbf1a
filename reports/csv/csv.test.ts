import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { everyStatement } from '../testing/hostile-run.ts';
import { manyFindings } from '../testing/many-findings.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { csvCell } from './cell.ts';
import { CSV } from './csv.ts';

const recorded = await recordedResults();
const recordsOf = (text: string) => parse<Record<string, string>>(text, { columns: true, record_delimiter: '\r\n' });

describe('what the records are', () => {
  test('one for each finding, most urgent first, then what is not known', () => {
    expect(recordsOf(CSV.render(everyStatement())).map((row) => `${row['check']}: ${row['status']}`)).toEqual([
      'docker-socket-mounted: open',
      'docker-socket-mounted: accepted',
      'default-credential: accepted',
      'health-endpoint-failing: not evaluated',
      'broken-check: crashed',
      ': not-configured',
    ]);
  });

  test('an accepted finding names who accepted it, until when and why', () => {
    expect(recordsOf(CSV.render(everyStatement()))[1]).toMatchObject({
      'accepted until': '2026-03-31',
      'accepted by': 'ops',
      'accepted because': 'behind a proxy',
    });
  });

  test('a finding keeps its place', () => {
    expect(recordsOf(CSV.render(everyStatement()))[0]).toMatchObject({ service: 'api', file: 'a/b.yaml', line: '3' });
  });

  test.each(recorded)('every finding of $name', ({ result }) => {
    const open = recordsOf(CSV.render(result)).filter(({ status }) => status === 'open' || status === 'accepted');
    const all = result.gates.flatMap(({ sections }) => sections.flatMap(({ checks }) => checks));
    const found = all.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
    expect(open).toHaveLength(found.length);
    expect(new Set(open.map(({ fingerprint }) => fingerprint))).toEqual(new Set(found));
  });

  test('ten thousand findings', () => {
    expect(recordsOf(CSV.render(manyFindings(10_000)))).toHaveLength(10_003);
  });
});

describe('a field', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['  @SUM(A1)', `"'  @SUM(A1)"`],
    ['"=1', `"'""=1"`],
    ['-2', `"'-2"`],
    ['a "b", c', '"a ""b"", c"'],
    ['a\nb', String.raw`"a\nb"`],
    ['a=b', '"a=b"'],
  ])('%j is %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('a number of ours is no formula', () => {
    expect(csvCell(-2)).toBe('"-2"');
  });
});
