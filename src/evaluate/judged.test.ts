import { describe, expect, test } from 'vitest';
import type { Capture, ManifestEntry } from '../model/capture.ts';
import type { Judging } from '../model/evidence/judging.ts';
import { USUAL_SEVERITY } from '../model/settings.ts';
import { judgingOf, type Overrides, overridesIn } from './judged.ts';

const CATALOGUE = { sha256: 'a'.repeat(64), checks: 12 };
const RECORDED: Judging = {
  failOn: 'P2',
  severity: { ...USUAL_SEVERITY, profile: 'dev' },
  keepGoing: true,
  failOnNew: true,
  catalogue: CATALOGUE,
};
const THIS_PROGRAM = { toolVersion: '1.0.0', catalogue: CATALOGUE };

function capture(judging: Judging | undefined, toolVersion = '1.0.0'): Capture {
  const piece: ManifestEntry = {
    id: 'E1',
    kind: 'judging',
    subject: 'judging',
    collector: 'test/1',
    action: 'settings',
    startedAt: '2026-01-31T21:30:00.000Z',
    durationMs: 0,
    bytes: 0,
    truncated: false,
    redactions: 0,
  };
  const redaction = { secrets: 0, masked: 0, weak: 0 };
  const pieces = judging ? [piece] : [];
  return {
    manifest: { schema: 'gates-capture/1', takenAt: piece.startedAt, toolVersion, pieces, ledger: [], redaction },
    values: new Map(judging && [['E1', judging]]),
  };
}

const judging = (overrides: Overrides = {}) => judgingOf(capture(RECORDED), overrides, THIS_PROGRAM);

describe('a capture is judged', () => {
  test('as it says', () => {
    expect(judging()).toEqual({
      failOn: 'P2',
      failOnNew: true,
      severity: { ...USUAL_SEVERITY, profile: 'dev' },
      keepGoing: true,
      judged: { ...THIS_PROGRAM, overrides: [] },
    });
  });

  test('as usual when it is of a version that did not say it', () => {
    expect(judgingOf(capture(undefined), {}, THIS_PROGRAM)).toMatchObject({
      failOn: 'P1',
      failOnNew: false,
      severity: USUAL_SEVERITY,
      keepGoing: false,
    });
  });

  test('by all findings when it does not say that only new ones count', () => {
    const { failOnNew: _, ...before } = RECORDED;
    expect(judgingOf(capture(before), {}, THIS_PROGRAM).failOnNew).toBe(false);
  });

  test('otherwise where that is asked for, and the result tells each difference by the name of its option', () => {
    const asked = { failOn: 'P0', failOnNew: false, profile: 'prod', keepGoing: false } as const;
    const { judged, ...used } = judging(asked);
    expect(used).toEqual({
      failOn: 'P0',
      failOnNew: false,
      severity: { ...USUAL_SEVERITY, profile: 'prod' },
      keepGoing: false,
    });
    expect(judged.overrides).toEqual([
      { setting: '--fail-on', recorded: 'P2', used: 'P0' },
      { setting: '--fail-on new', recorded: 'on', used: 'off' },
      { setting: '--severity', recorded: 'dev', used: 'prod' },
      { setting: '--keep-going', recorded: 'on', used: 'off' },
    ]);
  });

  test('and asking for what it says already is no difference', () => {
    expect(judging({ failOn: 'P2', keepGoing: true }).judged.overrides).toEqual([]);
  });

  test('against the baseline that is given', () => {
    const baseline = { id: 'earlier' } as unknown as NonNullable<Overrides['baseline']>;
    expect(judging({ baseline }).baseline).toBe(baseline);
    expect(judging()).not.toHaveProperty('baseline');
  });
});

describe('the result tells what the capture was taken with', () => {
  const takenWith = (taken: Capture) => judgingOf(taken, {}, THIS_PROGRAM).judged.capturedWith;

  test('when that was another version, though with the same checks', () => {
    expect(takenWith(capture(RECORDED, '0.9.0'))).toEqual({ toolVersion: '0.9.0', catalogue: CATALOGUE });
  });

  test('when that had other checks, though of the same version', () => {
    const catalogue = { sha256: 'b'.repeat(64), checks: 11 };
    expect(takenWith(capture({ ...RECORDED, catalogue }))).toEqual({ toolVersion: '1.0.0', catalogue });
  });

  test('and only the version when the capture does not tell the checks', () => {
    expect(takenWith(capture(undefined))).toEqual({ toolVersion: '1.0.0' });
  });
});

describe('what was overridden is found again in a result', () => {
  test.each<[string, Overrides]>([
    ['nothing', {}],
    ['everything', { failOn: 'P0', failOnNew: false, profile: 'prod', keepGoing: false }],
    ['the threshold alone', { failOn: 'P3' }],
    ['the profile alone', { profile: 'prod' }],
    ['that old findings count', { failOnNew: false }],
    ['that gates wait for each other', { keepGoing: false }],
  ])('%s', (_, asked) => {
    expect(overridesIn(judging(asked).judged)).toEqual(asked);
  });

  test('also what was switched on', () => {
    const { judged } = judgingOf(capture(undefined), { failOnNew: true, keepGoing: true }, THIS_PROGRAM);
    expect(overridesIn(judged)).toEqual({ failOnNew: true, keepGoing: true });
  });

  test('nothing where a result does not tell how it was judged', () => {
    expect(overridesIn(undefined)).toEqual({});
  });
});
