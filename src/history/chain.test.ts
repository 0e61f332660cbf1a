import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryEntry, HistoryHead } from '../model/history.ts';
import { chainedLine, readChain } from './chain.ts';
import { aRunEntry, found } from './testing/run-line.ts';

const AT = '2026-11-21T08:00:00.000Z';

function history(entries: readonly HistoryEntry[]): { readonly text: string; readonly head: HistoryHead | undefined } {
  let head: HistoryHead | undefined;
  let text = '';
  for (const entry of entries) {
    const line = chainedLine(entry, AT, head);
    text += line.text;
    ({ head } = line);
  }
  return { text, head };
}

const entries = Array.from({ length: 12 }, (_, day) => aRunEntry(day + 1, { open: [found('port', [`f${day}`])] }));
const { text, head } = history([...entries, { event: 'removed', run: entries[0]?.run ?? '', because: 'old' }]);
const rows = text.trimEnd().split('\n');
const anyRow = fc.integer({ min: 0, max: rows.length - 1 });
const joined = (changed: readonly string[]) => changed.map((row) => `${row}\n`).join('');

describe('a history', () => {
  test('that is as it was written is whole', () => {
    const chain = readChain(text, head);
    expect(chain.broken).toBeUndefined();
    expect(chain.lines).toHaveLength(13);
    expect(chain.head).toEqual(head);
    expect(chain.lines[3]).toMatchObject({ line: 4, at: AT, ...entries[3] });
  });

  test('without a line is whole', () => {
    expect(readChain('')).toEqual({ lines: [], torn: '' });
  });

  test('to which lines were added since its head was read is whole', () => {
    const { head: earlier } = history(entries.slice(0, 5));
    expect(readChain(text, earlier).broken).toBeUndefined();
  });

  test('of which the last write was cut off is whole up to there', () => {
    const chain = readChain(`${text}{"line":14,"prev":"`, head);
    expect(chain).toMatchObject({ head, torn: '{"line":14,"prev":"' });
    expect(chain.broken).toBeUndefined();
  });
});

describe('whatever one line is changed to, it is found', () => {
  test('an edited character, with the number of the line', () => {
    fc.assert(
      fc.property(
        anyRow,
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1, unit: 'binary-ascii' }),
        (line, where, letter) => {
          const row = rows[line] ?? '';
          const at = where % row.length;
          fc.pre(row[at] !== letter && letter !== '\n');
          const edited = rows.with(line, `${row.slice(0, at)}${letter}${row.slice(at + 1)}`);
          expect(readChain(joined(edited), head).broken?.line).toBe(line + 1);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a removed line, wherever it stood', () => {
    for (const line of rows.keys())
      expect(readChain(joined(rows.toSpliced(line, 1)), head).broken?.line, `line ${line + 1}`).toBe(line + 1);
  });

  test('two swapped lines', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (one, other) => {
        fc.pre(one !== other);
        const swapped = rows.with(one, rows[other] ?? '').with(other, rows[one] ?? '');
        expect(readChain(joined(swapped), head).broken?.line).toBe(Math.min(one, other) + 1);
      }),
    );
  });

  test('a line that was written twice', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (line, to) => {
        const broken = readChain(joined(rows.toSpliced(to, 0, rows[line] ?? '')), head).broken;
        expect(broken?.line).toBe(to === line ? line + 2 : to + 1);
      }),
    );
  });

  test('lines cut off at the end', () => {
    for (let left = 0; left < rows.length; left += 1)
      expect(readChain(joined(rows.slice(0, left)), head).broken).toMatchObject({ line: left + 1 });
  });

  test('a line whose digest was made anew, by the line after it', () => {
    const { text: forged } = history(entries.with(4, aRunEntry(5, { verdict: 'passed', exitCode: 0 })));
    const mixed = rows.with(4, forged.split('\n')[4] ?? '');
    expect(readChain(joined(mixed), head).broken).toEqual({ line: 6, problem: 'does not follow the line before it' });
  });

  test('all lines after it made anew, by the head', () => {
    const { text: forged } = history(entries.with(4, aRunEntry(5, { verdict: 'passed', exitCode: 0 })));
    expect(readChain(forged, head).broken).toMatchObject({ line: 13, problem: 'is missing at the end' });
    const { head: ofTwelve } = history(entries);
    expect(readChain(forged, ofTwelve).broken?.problem).toBe('is not the one that history.head names');
  });
});
