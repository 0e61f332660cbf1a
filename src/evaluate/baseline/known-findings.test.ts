import { describe, expect, test } from 'vitest';
import type { Finding } from '../../model/check-result.ts';
import type { ComparableRun, KnownFinding } from '../../model/comparison.ts';
import { knownFindings } from './known-findings.ts';

const RUN = {
  id: 'before',
  takenAt: '2026-01-30T21:30:00.000Z',
  project: 'shop',
  host: 'h',
  toolVersion: '1',
  verdict: 'failed',
};
const known = (different: Partial<KnownFinding> = {}): KnownFinding => ({
  check: 'memory-unlimited',
  fingerprint: 'f1',
  priority: 'P1',
  observed: 'no limit',
  message: 'm',
  subject: { service: 'api' },
  waived: false,
  ...different,
});
const baseline = (...findings: KnownFinding[]): ComparableRun => ({
  run: RUN,
  gates: [],
  checks: [],
  findings,
  stopped: [],
});
const found = (different: Partial<Finding> = {}): Finding => ({
  fingerprint: 'f1',
  priority: 'P1',
  message: 'm',
  observed: 'no limit at all',
  expected: 'a limit',
  fix: 'Limit it.',
  subject: { service: 'api' },
  evidence: ['E1'],
  ...different,
});

describe('a finding is known', () => {
  test('since the run of the baseline, when that was the first to have it', () => {
    expect(knownFindings(baseline(known())).since(found())).toEqual({ run: 'before', takenAt: RUN.takenAt });
  });

  test('since an earlier run, when the baseline says so', () => {
    const knownSince = { run: 'long-before', takenAt: '2025-12-01T00:00:00.000Z' };
    expect(knownFindings(baseline(known({ knownSince }))).since(found())).toEqual(knownSince);
  });

  test('not at all, when the baseline has another one, or when there is none', () => {
    expect(knownFindings(baseline(known({ fingerprint: 'f2' }))).since(found())).toBeUndefined();
    expect(knownFindings(baseline()).since(found())).toBeUndefined();
    expect(knownFindings(undefined).since(found())).toBeUndefined();
  });
});

describe('where only new findings fail a gate, the baseline', () => {
  const covers = (before: Partial<KnownFinding>, now: Partial<Finding> = {}) =>
    knownFindings(baseline(known(before))).covers(found(now));

  test('lets pass what it has, whatever is observed of it now', () => {
    expect(covers({})).toBe(true);
  });

  test('lets pass what has become less urgent', () => {
    expect(covers({ priority: 'P0' }, { priority: 'P1' })).toBe(true);
  });

  test.each<[string, Partial<KnownFinding>, Partial<Finding>]>([
    ['is new', { fingerprint: 'f2' }, {}],
    ['has become more urgent', { priority: 'P2' }, { priority: 'P1' }],
    ['was held back by a waiver that is over', { waived: true }, {}],
    ['is a P0, though it was one before', { priority: 'P0' }, { priority: 'P0' }],
  ])('does not let pass what %s', (_, before, now) => {
    expect(covers(before, now)).toBe(false);
  });

  test('lets nothing pass when there is none', () => {
    expect(knownFindings(undefined).covers(found())).toBe(false);
  });
});
