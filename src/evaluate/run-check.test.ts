import { describe, expect, test } from 'vitest';
import type { Judgement } from '../model/check.ts';
import type { MissingPiece } from '../model/evidence/kinds.ts';
import { indexEvidence } from './evidence-index.ts';
import { missingText, runCheck } from './run-check.ts';

const piece = (subject: string): MissingPiece => ({
  kind: 'containers',
  subject,
  code: 'engine.hung',
  message: 'no answer within 5 s',
});

describe('what is missing, as text', () => {
  test.each<[string, MissingPiece[], string]>([
    ['nothing', [], 'nothing is missing'],
    ['one piece', [piece('api')], 'containers api: no answer within 5 s [engine.hung]'],
    ['all of a kind', [piece('*')], 'containers: no answer within 5 s [engine.hung]'],
    ['two', [piece('api'), piece('db')], 'containers api: no answer within 5 s [engine.hung] (and 1 more piece)'],
    [
      'three',
      [piece('api'), piece('db'), piece('ui')],
      'containers api: no answer within 5 s [engine.hung] (and 2 more pieces)',
    ],
  ])('%s', (_, missing, text) => {
    expect(missingText(missing)).toBe(text);
  });
});

/** A check that needs nothing, so that only what it says decides. */
const outcome = (evaluate: () => Judgement) => {
  const meta = { id: 'any' } as Parameters<typeof runCheck>[0]['meta'];
  const redaction = { secrets: 0, masked: 0, weak: 0 };
  const manifest = {
    schema: 'gates-capture/1',
    takenAt: '',
    toolVersion: '',
    pieces: [],
    ledger: [],
    redaction,
  } as const;
  const index = indexEvidence({ manifest: { ...manifest, pieces: [], ledger: [] }, values: new Map() });
  return runCheck({ meta, needs: [], evaluate }, index);
};
const pass = { verdict: 'pass', examined: 1, evidence: ['E1'] } as const;

describe('the outcome of a check', () => {
  test('is what it says when nothing is missing', () => {
    expect(outcome(() => pass)).toEqual({ ...pass, beside: [] });
  });
  test('is no pass when the check itself could not look at something', () => {
    expect(outcome(() => ({ ...pass, unobserved: [piece('db')] }))).toEqual({
      verdict: 'indeterminate',
      reason: 'containers db: no answer within 5 s [engine.hung]',
      missing: [piece('db')],
      beside: [piece('db')],
    });
  });
  test('is a crash when it throws, with the name of the error', () => {
    const crash = outcome(() => {
      throw new RangeError('too deep');
    });
    expect(crash).toEqual({ verdict: 'crashed', reason: 'RangeError: too deep', beside: [] });
  });
  test('is a crash also when what it throws is no error', () => {
    const crash = outcome(() => {
      const thrown: unknown = 'text';
      throw thrown;
    });
    expect(crash).toMatchObject({ verdict: 'crashed', reason: 'threw something that is not an error' });
  });
});
