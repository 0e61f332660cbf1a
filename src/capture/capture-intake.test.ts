import { describe, expect, test } from 'vitest';
import { ReadFailure } from '../model/intake.ts';
import { LimitReached } from '../model/limits/limit-reached.ts';
import { reachedAt, USUAL_LIMITS } from '../model/limits/limits.ts';
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

describe('a limit', () => {
  const limit = reachedAt('engineAnswer', 1024);

  test('that kept a value from being read stands in the piece and in the ledger', async () => {
    const intake = new CaptureIntake(new AbortController().signal);
    const refused = new LimitReached('body.too-large', 'the answer is larger than is read', limit);
    const reading = await intake.read(CALL, () => Promise.reject(refused));
    intake.keep('engine', 'engine', reading, () => Promise.reject(refused) as never);
    const message = 'the answer is larger than is read (limits.engineAnswer, 1 KiB)';
    expect(intake.pieces).toMatchObject([{ missing: { code: 'body.too-large', message, limit } }]);
    expect(intake.ledger).toMatchObject([{ outcome: 'body.too-large', limit }]);
  });

  test('that a value reached stands beside the value, whether the reading or the value tells it', async () => {
    const intake = new CaptureIntake(new AbortController().signal);
    const other = reachedAt('events', 7);
    const reading = await intake.read(CALL, async () => ({ value: 1, bytes: 0, reached: [limit] }));
    const thresholds = { minimumUptimeSeconds: 1, maximumHealthLatencyMs: 1, maximumMemoryPercent: 1 };
    intake.keep(
      'thresholds',
      'thresholds',
      reading,
      () => thresholds,
      () => [other],
    );
    expect(intake.pieces).toMatchObject([{ value: thresholds, reached: [limit, other] }]);
  });

  test('of time ends what is read through a part of the intake, and nothing else', async () => {
    const intake = new CaptureIntake(new AbortController().signal, { ...USUAL_LIMITS, object: 100 });
    const part = intake.within('object');
    const ended = new Promise((_, reject) => {
      part.signal.addEventListener('abort', () => reject(part.signal.reason as Error));
    });
    const reading = await part.read(CALL, () => ended as Promise<never>);
    expect(reading).toMatchObject({
      missing: {
        code: 'timeout',
        message: 'the time of the object was up before this was read (limits.object, 100ms)',
        limit: { setting: 'limits.object', value: '100ms' },
      },
    });
    expect(intake.signal.aborted).toBe(false);
    expect(intake.ledger).toHaveLength(1);
  });
});
