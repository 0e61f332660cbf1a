import { describe, expect, test } from 'vitest';
import { comparableRun } from '../../compare/comparable-run.ts';
import type { ComparableRun } from '../../model/comparison.ts';
import type { RunResult } from '../../model/result.ts';
import { judged, recordedCapture } from '../testing/recorded.ts';
import { withPieces } from '../testing/with-pieces.ts';

const [beforeCapture, afterCapture] = await Promise.all([
  recordedCapture('dev-tools-before'),
  recordedCapture('dev-tools-after'),
]);
const before = judged(beforeCapture, { runId: 'before' });
const baseline = comparableRun(before);
const after = judged(afterCapture, { baseline });

const configuration = ({ gates }: RunResult) => gates[0] as RunResult['gates'][number];
const checksOf = (result: RunResult) => configuration(result).sections.flatMap(({ checks }) => checks);
const failing = (result: RunResult) => checksOf(result).filter(({ failsGate }) => failsGate);

describe('findings that the baseline has', () => {
  test('say since when they are known; a new one does not', () => {
    const { takenAt } = before.run;
    const known = checksOf(after).find(({ id }) => id === 'healthcheck-undeclared');
    expect(known?.findings.map(({ knownSince }) => knownSince)).toEqual(
      known?.findings.map(() => ({ run: 'before', takenAt })),
    );
    const fresh = checksOf(after).find(({ id }) => id === 'alertmanager-missing');
    expect(fresh?.findings.map(({ knownSince }) => knownSince)).toEqual([undefined]);
  });

  test('are known since the run in which they were seen first', () => {
    const third = judged(afterCapture, { baseline: comparableRun(after) });
    const check = checksOf(third).find(({ id }) => id === 'healthcheck-undeclared');
    expect(check?.findings[0]?.knownSince?.run).toBe('before');
  });

  test('fail the gate all the same, unless only new ones are to', () => {
    expect(failing(after).length).toBeGreaterThan(10);
  });
});

describe('only new findings fail a gate', () => {
  const lenient = judged(afterCapture, { baseline, failOnNew: true });

  test('but a baseline hides no P0', () => {
    expect(failing(lenient).map(({ id, priority }) => [id, priority])).toEqual([['data-store-port-declared', 'P0']]);
    expect(lenient.exitCode).toBe(1);
  });

  test('and what it let pass is told in the verdict about the release', () => {
    const told = lenient.release.setAside.map(({ reason }) => reason);
    expect(told).toContainEqual('P1, known since before; only new findings fail a gate');
  });

  test('a new finding fails it', () => {
    const strict = judged(afterCapture, { baseline, failOnNew: true, failOn: 'P2' });
    expect(failing(strict).map(({ id }) => id)).toContain('alertmanager-missing');
  });

  test('so does one that was less urgent', () => {
    const result = judged(afterCapture, { baseline: changedIn(baseline, { priority: 'P2' }), failOnNew: true });
    expect(failing(result).map(({ id }) => id)).toContain('healthcheck-undeclared');
  });

  test('so does one that a waiver held back, once the waiver is over', () => {
    const result = judged(afterCapture, { baseline: changedIn(baseline, { waived: true }), failOnNew: true });
    expect(failing(result).map(({ id }) => id)).toContain('healthcheck-undeclared');
  });

  test('the run says so', () => expect(lenient.run.failOnNew).toBe(true));
});

function changedIn(run: ComparableRun, different: Partial<ComparableRun['findings'][number]>): ComparableRun {
  const changed = run.findings.map((finding) =>
    finding.check === 'healthcheck-undeclared' ? { ...finding, ...different } : finding,
  );
  return { ...run, findings: changed };
}

test('a capture that carries its baseline gives the same as when it is given', () => {
  const carried = judged(withPieces(afterCapture, { kind: 'baseline', value: baseline }));
  expect(carried.comparison).toEqual(after.comparison);
});

describe('the remediation table', () => {
  const references = [
    { of: 'memory-limit-undeclared', change: 'PR-96' },
    { of: 'redis-persistence-undeclared/redis', change: 'PR-97' },
    { of: 'healthcheck-undeclared/caddy', change: 'PR-102' },
  ];
  const capture = withPieces(afterCapture, { kind: 'changeReferences', value: { references } });
  const rows = judged(capture, { baseline }).remediation;
  const rowOf = (check: string, reference?: string) =>
    rows.find((row) => row.check === check && row.reference === reference);

  test('tells what is done, with the change that did it', () => {
    expect(rowOf('memory-limit-undeclared', 'PR-96')).toMatchObject({ status: 'fixed', priority: 'P1' });
    expect(rowOf('memory-limit-undeclared', 'PR-96')?.subjects.length).toBeGreaterThan(10);
    expect(rowOf('redis-persistence-undeclared', 'PR-97')).toMatchObject({ status: 'fixed', subjects: ['redis'] });
  });

  test('tells what is left, and which change is to deal with what', () => {
    expect(rowOf('healthcheck-undeclared', 'PR-102')).toMatchObject({ status: 'open', subjects: ['caddy'] });
    expect(rowOf('healthcheck-undeclared')).toMatchObject({ status: 'open', subjects: ['oauth2-proxy'] });
  });

  test('tells what is new', () => expect(rowOf('alertmanager-missing')).toMatchObject({ status: 'new' }));

  test('is a section of the document, each row with its evidence', () => {
    const section = configuration(judged(capture, { baseline })).sections.at(-1);
    expect(section?.title).toBe('Remediation Status');
    const [exhibit] = section?.exhibits ?? [];
    expect([...new Set(exhibit?.rows.map(({ group }) => group))]).toEqual(['Completed', 'New', 'Remaining']);
    expect(exhibit?.rows.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  test('is there without a baseline, of what is found and to be dealt with', () => {
    const alone = judged(capture);
    expect(alone.comparison).toBeUndefined();
    expect(new Set(alone.remediation.map(({ status }) => status))).toEqual(new Set(['open']));
  });

  test('is empty when nobody asked for it', () => expect(judged(afterCapture).remediation).toEqual([]));
});
