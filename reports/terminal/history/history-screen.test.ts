import { describe, expect, test } from 'vitest';
import { historySummary } from '../../../src/history/history-summary.ts';
import { aGate, aRunEntry, found } from '../../../src/history/testing/run-line.ts';
import type { HistoryLine } from '../../../src/model/history.ts';
import { displayWidth } from '../../text/display-width.ts';
import { historyScreen } from './history-screen.ts';
import { sparkline } from './sparkline.ts';

const LINK = { prev: '0'.repeat(64), at: '2026-11-21T08:00:00.000Z' };

/** A run on a day of November with so many findings of each priority in G1. */
function run(day: number, P0: number, P1: number, different: object = {}): HistoryLine {
  const names = (priority: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${priority}${String(index).padStart(2, '0')}`.padEnd(16, '0'));
  const open = [found('credential-known-default', names('a', P0), 'P0'), found('port-published', names('b', P1), 'P1')];
  const gates = [aGate({ findings: { P0, P1, P2: 0, P3: 0 } }), aGate({ id: 'g3', verdict: 'not-configured' })];
  return { line: day, ...LINK, ...aRunEntry(day, { gates, open, ...different }) };
}

const screen = (...lines: HistoryLine[]) => historyScreen(historySummary(lines));

describe('the history on a screen', () => {
  test('tells of every run what it came to and what changed', () => {
    expect(
      screen(run(1, 1, 3), run(2, 0, 4, { key: 'SHA256:x' }), run(4, 0, 0, { verdict: 'passed', complete: true })),
    ).toBe(`\
Project shop: 3 runs

Run                        Verdict              P0  P1  P2  P3  Change
20261101T080000Z-000001    FAILED          ✗–    1   3   0   0
20261102T080000Z-000002    FAILED          ✗–    0   4   0   0   +1 -1 signed
20261104T080000Z-000004    PASSED          ✗–    0   0   0   0      -4

Findings, run by run
G1 P0  █··  1 → 0
G1 P1  ▆█·  3 → 0

No finding is open.

Mean time to fix: P0 1 day, P1 2 days
`);
  });

  test('tells since when a finding is open', () => {
    expect(screen(run(1, 1, 0), run(3, 1, 0))).toContain(`
Open                                  Fingerprint       First seen  Last seen
P0 G1 credential-known-default        a000000000000000  2026-11-01  2026-11-03
`);
  });

  test('shows what is open in part when it is much, and says so', () => {
    const text = screen(run(1, 0, 35));
    expect(text.match(/^P1 G1 /gm)).toHaveLength(20);
    expect(text).toContain('(15 more: --json lists all)');
  });

  test('never takes more than 80 columns, nor passes on what a terminal would obey', () => {
    const lines = Array.from({ length: 30 }, (_, day) =>
      run(day + 1, 999, 999, { complete: false, key: 'k', project: '\u001b[31mshöp'.repeat(20) }),
    );
    const text = screen(...lines);
    expect(text).toContain('(10 earlier runs not shown)');
    expect(text).not.toContain('\u001b');
    for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  });

  test('says when there is nothing', () => {
    expect(screen()).toBe('There is no run in the history.\n');
  });
});

test.each([
  [[0, 1, 2, 3, 4, 5, 6, 7, 8], '·▁▂▃▄▅▆▇█'],
  [[100, 1, 0], '█▁·'],
  [[0], '·'],
])('%j is drawn as %s', (counts, bars) => {
  expect(sparkline(counts)).toBe(bars);
});
