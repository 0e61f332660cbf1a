import { describe, expect, test } from 'vitest';
import type { HistoryEntry, HistoryHead, HistoryLine } from '../model/history.ts';
import { chainedLine, readChain } from './chain.ts';
import { historySummary } from './history-summary.ts';
import { aGate, aRunEntry, found } from './testing/run-line.ts';

const DAY = 24 * 60 * 60 * 1000;
const day = (number: number) => aRunEntry(number).takenAt;

function linesOf(entries: readonly HistoryEntry[]): readonly HistoryLine[] {
  let head: HistoryHead | undefined;
  const texts = entries.map((entry) => {
    const line = chainedLine(entry, '2026-11-21T08:00:00.000Z', head);
    ({ head } = line);
    return line.text;
  });
  return readChain(texts.join(''), head).lines;
}

const summaryOf = (entries: readonly HistoryEntry[], filter = {}) => historySummary(linesOf(entries), filter);
const livesOf = (entries: readonly HistoryEntry[]) =>
  summaryOf(entries).findings.map(({ fingerprint, firstSeen, lastSeen, fixedAt }) => [
    fingerprint,
    firstSeen,
    lastSeen,
    fixedAt,
  ]);

describe('a finding', () => {
  const seen = (number: number) => aRunEntry(number, { open: [found('port', ['f1'])] });

  test('is open from the run that saw it first to the one that saw it last', () => {
    expect(livesOf([seen(1), seen(2), seen(3)])).toEqual([['f1', day(1), day(3), undefined]]);
  });

  test('is fixed at the first run that judged its check and did not see it', () => {
    expect(livesOf([seen(1), seen(2), aRunEntry(4), aRunEntry(5)])).toEqual([['f1', day(1), day(2), day(4)]]);
  });

  test('that comes back is a new one', () => {
    expect(livesOf([seen(1), aRunEntry(2), seen(3)])).toEqual([
      ['f1', day(1), day(1), day(2)],
      ['f1', day(3), day(3), undefined],
    ]);
  });

  test.each([
    ['was interrupted', { complete: false }],
    ['did not judge its check', { gates: [aGate({ notJudged: ['port'] })] }],
    ['did not start its gate', { gates: [aGate({ verdict: 'not-started' as const })] }],
    ['was asked for another gate', { gates: [aGate({ id: 'g2' as const })] }],
    ['had too many findings to list them', { leftOut: 3 }],
    ['had it accepted', { gates: [aGate({ accepted: ['f1'] })] }],
    ['was one of another project', { project: 'other' }],
  ])('is not fixed by a run that %s', (_, different) => {
    expect(livesOf([seen(1), aRunEntry(2, different)])).toEqual([['f1', day(1), day(1), undefined]]);
  });

  test('of a capture that was judged twice counts once, as it was judged last', () => {
    const again = aRunEntry(1, { run: `${aRunEntry(1).run}.2` });
    const { findings, runs } = summaryOf([seen(1), again, seen(2)]);
    expect(runs).toHaveLength(3);
    expect(findings).toMatchObject([{ firstSeen: day(2), runs: 1 }]);
  });
});

test('the mean time to fix is told for each priority of which something was fixed', () => {
  const first = aRunEntry(1, { open: [found('port', ['a', 'b'], 'P0'), found('limit', ['c'], 'P2')] });
  const second = aRunEntry(3, { open: [found('port', ['b'], 'P0'), found('limit', ['c'], 'P2')] });
  const third = aRunEntry(7, { open: [found('limit', ['c'], 'P2')] });
  expect(summaryOf([first, second, third]).meanTimeToFixMs).toEqual({ P0: 4 * DAY });
});

describe('the trend', () => {
  const counted = (number: number, P1: number, verdict: 'failed' | 'not-started' = 'failed') =>
    aRunEntry(number, { gates: [aGate({ verdict, findings: { P0: 0, P1, P2: 0, P3: 0 } })] });

  test('has a point for each run in which the gate was judged', () => {
    expect(summaryOf([counted(1, 4), counted(2, 0, 'not-started'), counted(3, 1)]).trend).toEqual([
      {
        project: 'shop',
        gate: 'g1',
        priority: 'P1',
        points: [
          { run: aRunEntry(1).run, takenAt: day(1), count: 4 },
          { run: aRunEntry(3).run, takenAt: day(3), count: 1 },
        ],
      },
    ]);
  });

  test('is in the order in which the runs were taken, whenever they were judged', () => {
    const [series] = summaryOf([counted(3, 1), counted(1, 4)]).trend;
    expect(series?.points.map(({ count }) => count)).toEqual([4, 1]);
  });
});

test('runs are chosen by project, gate and day', () => {
  const entries = [aRunEntry(1), aRunEntry(2, { project: 'other' }), aRunEntry(3, { gates: [aGate({ id: 'g2' })] })];
  const days = (filter: object) => summaryOf(entries, filter).runs.map(({ takenAt }) => takenAt);
  expect(days({ project: 'shop' })).toEqual([day(1), day(3)]);
  expect(days({ gate: 'g2' })).toEqual([day(3)]);
  expect(days({ since: '2026-11-02T00:00:00.000Z' })).toEqual([day(2), day(3)]);
});

test('a run whose folder was removed stays, and says so', () => {
  const { run } = aRunEntry(1);
  const { runs } = summaryOf([aRunEntry(1), aRunEntry(2), { event: 'removed', run, because: 'old' }]);
  expect(runs.map(({ removed }) => removed)).toEqual([true, false]);
});
