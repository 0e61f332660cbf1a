import { describe, expect, test } from 'vitest';
import { ReadFailure } from '../model/intake.ts';
import { CaptureIntake } from './capture-intake.ts';

const CALL = { collector: 'test/1', action: 'GET /thing' };

describe('a read', () => {
  test('that works gives its value, and a line in the ledger', async () => {
    const intake = new CaptureIntake(new AbortController().signal);
    const reading = await intake.read({ ...CALL, effect: 'rings a bell' }, async () => ({ value: 7, bytes: 1 }));
    expect(reading).toMatchObject({ value: 7, bytes: 1, truncated: false });
    expect(intake.ledger).toMatchObject([{ action: 'GET /thing', outcome: 'ok', effect: 'rings a bell' }]);
  });

  test('that fails for a known reason is a value with that reason', async () => {
    const intake = new CaptureIntake(new AbortController().signal);
    const reading = await intake.read(CALL, () => Promise.reject(new ReadFailure('engine.hung', 'no answer')));
    expect(reading).toMatchObject({ missing: { code: 'engine.hung', message: 'no answer' } });
    expect(intake.ledger).toMatchObject([{ outcome: 'engine.hung' }]);
  });

  test('that fails for a reason nobody foresaw is internal, and does not end the run', async () => {
    const intake = new CaptureIntake(new AbortController().signal);
    const reading = await intake.read(CALL, () => Promise.reject(new TypeError('x is undefined')));
    expect(reading).toMatchObject({ missing: { code: 'internal', message: 'TypeError: x is undefined' } });
  });

  test('is not begun once the run was stopped', async () => {
    const controller = new AbortController();
    controller.abort(new ReadFailure('interrupted', 'stopped by SIGINT'));
    const intake = new CaptureIntake(controller.signal);
    let begun = false;
    const reading = await intake.read(CALL, async () => {
      begun = true;
      return { value: 1, bytes: 0 };
    });
    expect(begun).toBe(false);
    expect(reading).toMatchObject({ missing: { code: 'interrupted' } });
  });
});

test('a value that cannot be converted is kept as missing', async () => {
  const intake = new CaptureIntake(new AbortController().signal);
  const reading = await intake.read(CALL, async () => ({ value: null, bytes: 4 }));
  intake.keep('engine', 'engine', reading, () => {
    throw new TypeError('null has no Id');
  });
  expect(intake.pieces).toMatchObject([{ kind: 'engine', missing: { code: 'internal' } }]);
});
