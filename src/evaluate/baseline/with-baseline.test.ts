import { describe, expect, test } from 'vitest';
import { captureOf, type GivenPiece } from '../../../gates/testing/capture.ts';
import { sampleResult } from '../../../reports/testing/sample-result.ts';
import { comparableRun } from '../../compare/comparable-run.ts';
import type { ComparableRun } from '../../model/comparison.ts';
import { indexEvidence } from '../evidence-index.ts';
import { baselineOf, withBaseline } from './with-baseline.ts';

const result = sampleResult();
const runCalled = (id: string): ComparableRun => {
  const before = comparableRun(result);
  return { ...before, run: { ...before.run, id } };
};
const indexOf = (...pieces: GivenPiece[]) => indexEvidence(captureOf(...pieces));
const REFERENCES: GivenPiece = [
  'changeReferences',
  'changes',
  { references: [{ of: 'no-memory-limit/redis', change: 'PR-97' }] },
];

describe('the run to compare with', () => {
  const carrying = () => indexOf(['baseline', 'baseline', runCalled('carried')]);

  test('is the one that the capture carries', () => {
    expect(baselineOf(carrying(), undefined)).toEqual(runCalled('carried'));
  });

  test('is the one that is given, when one is', () => {
    expect(baselineOf(carrying(), runCalled('given'))?.run.id).toBe('given');
  });

  test('is none, when neither is there', () => {
    expect(baselineOf(indexOf(), undefined)).toBeUndefined();
  });
});

test('a result without a baseline and without changes stays what it is', () => {
  expect(withBaseline(result, undefined, indexOf())).toBe(result);
});

describe('with changes alone', () => {
  const alone = () => withBaseline(result, undefined, indexOf(REFERENCES));

  test('nothing is compared: what is found is open', () => {
    expect(alone()).not.toHaveProperty('comparison');
    expect(
      alone().remediation.map(({ check, status, subjects, reference }) => [check, status, subjects, reference]),
    ).toEqual([
      ['docker-socket-mounted', 'open', ['worker'], undefined],
      ['no-memory-limit', 'open', ['api', 'ollama', 'postgres', 'ui'], undefined],
      ['no-memory-limit', 'open', ['redis'], 'PR-97'],
    ]);
  });
});

describe('with a baseline', () => {
  const fewer = () => {
    const before = runCalled('before');
    const findings = before.findings.filter(({ check }) => check !== 'docker-socket-mounted');
    return withBaseline(result, { ...before, findings }, indexOf());
  };

  test('a result tells what became of each finding since then', () => {
    const { comparison, remediation } = fewer();
    expect(comparison).toMatchObject({ before: { id: 'before' }, counts: { new: 1, open: 5, fixed: 0 } });
    expect(remediation.map(({ check, status }) => [check, status])).toEqual([
      ['docker-socket-mounted', 'new'],
      ['no-memory-limit', 'open'],
    ]);
  });

  test('each gate about which there is something to tell ends with it, and with a line in its summary', () => {
    const [g1, g2, g3] = fewer().gates;
    expect(g1?.sections.at(-1)).toMatchObject({ id: 'remediation', exhibits: [{ rows: [{ group: 'Remaining' }] }] });
    expect(g1?.sections).toHaveLength((result.gates[0]?.sections.length ?? 0) + 1);
    expect(g1?.summary.slice(-2)).toEqual([
      result.gates[0]?.summary.at(-1),
      {
        section: 'Remediation Status',
        status: 'none',
        statement: 'shown for information',
        evidence: ['E5', 'E6', 'E7', 'E8', 'E9'],
      },
    ]);
    expect(g2?.sections.at(-1)).toMatchObject({ id: 'remediation', exhibits: [{ rows: [{ group: 'New' }] }] });
    expect(g3).toEqual(result.gates[2]);
  });
});
