import { describe, expect, test } from 'vitest';
import { captureOf, type GivenPiece } from '../../gates/testing/capture.ts';
import { aRun } from '../../gates/testing/evidence.ts';
import type { Capture } from '../model/capture.ts';
import { GatesError } from '../model/errors.ts';
import { recordedGates, recordedJudging, recordedRun } from './recorded-run.ts';

const RUN: GivenPiece = ['run', 'run', aRun({ gates: ['g3', 'g1'], project: 'shop' })];

/** A capture from elsewhere, whose only piece holds anything at all. */
function holding(kind: 'run' | 'judging', value: unknown): Capture {
  const { manifest } = captureOf(RUN);
  const pieces = manifest.pieces.map((piece) => ({ ...piece, kind }));
  return { manifest: { ...manifest, pieces }, values: new Map([['E1', value]]) };
}

const faultOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    return error instanceof GatesError ? [error.code, error.message, error.hint] : error;
  }
  return undefined;
};

test('a capture says of which run it is', () => {
  expect(recordedRun(captureOf(RUN))).toMatchObject({ project: 'shop', gates: ['g3', 'g1'] });
});

test('the gates that it was asked for are in their own order', () => {
  expect(recordedGates(captureOf(RUN))).toEqual(['g1', 'g3']);
});

describe('a capture that does not say it', () => {
  const hint = 'Take the capture again with this version.';

  test.each<[string, Capture]>([
    ['has no such piece', captureOf()],
    ['could not read it', captureOf(['run', 'run', { missing: 'x' }])],
    ['says something else', holding('run', { takenAt: 7 })],
  ])('is refused when it %s', (_, capture) => {
    expect(faultOf(() => recordedRun(capture))).toEqual([
      'GATES_CAPTURE_INVALID',
      'The capture does not say of which run it is.',
      hint,
    ]);
  });

  test('is refused also when it says no sense of how it is to be judged', () => {
    expect(faultOf(() => recordedJudging(holding('judging', { failOn: 'P9' })))).toEqual([
      'GATES_CAPTURE_INVALID',
      'The capture does not say how it is to be judged.',
      hint,
    ]);
  });

  test('is of an older version when it says nothing of how it is to be judged', () => {
    expect(recordedJudging(captureOf(RUN))).toBeUndefined();
  });
});
