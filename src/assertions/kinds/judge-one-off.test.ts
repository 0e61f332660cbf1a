import { describe, expect, test } from 'vitest';
import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { ControlRun } from '../../model/evidence/flow-service.ts';
import { judgeOneOff } from './judge-one-off.ts';

const GUARD = '[CRITICAL] KEY is required';
const output = (...texts: string[]) => ({
  lines: texts.map((text) => ({ container: 'x', at: '', text })),
  linesRead: texts.length,
  complete: true,
});
const guarded: RecordOf<'container'> = {
  kind: 'container',
  like: 'api',
  image: 'api',
  network: 'none',
  unset: ['KEY'],
  set: [],
  running: false,
  exitCode: 1,
  output: output(GUARD),
  durationMs: 400,
};
const EXPECTED = { exitCode: 1, log: { line: { contains: GUARD } } };
const running: ControlRun = { running: true, output: output('listening'), watchedMs: 800 };

const outcomesBeside = (control: ControlRun, words: object = EXPECTED) =>
  judgeOneOff({ ...guarded, control }, words)
    .slice(Object.keys(words).length)
    .map(({ verdict, what, actual }) => `${verdict}: ${what} → ${actual}`);

test('nothing is compared where nothing was taken away', () => {
  expect(judgeOneOff({ ...guarded, unset: [] }, EXPECTED).map(({ verdict }) => verdict)).toEqual(['held', 'held']);
});

describe('a container without a variable, beside one with all of them', () => {
  const WHAT = 'with its whole environment it does otherwise';
  test.each<[string, ControlRun, string]>([
    ['that runs', running, `held: ${WHAT} → running; exit code equals 1 → nothing (nothing was found)`],
    [
      'that ends for another reason',
      { ...running, running: false, exitCode: 1, output: output('no database') },
      `held: ${WHAT} → ended with exit code 1; lines: one with text contains "[CRITICAL] KEY is required" gte 1 → 0`,
    ],
    [
      'that ends in the same way: the guard proves nothing',
      { ...running, running: false, exitCode: 1, output: output(GUARD) },
      `broken: ${WHAT} → the same: ended with exit code 1`,
    ],
    [
      'that was not watched as long',
      { ...running, watchedMs: 100 },
      `undecided: ${WHAT} → it was watched for 100 ms only`,
    ],
  ])('%s', (_, control, expected) => expect(outcomesBeside(control)[0]).toBe(expected));

  test('an exit code alone says little: a program that finds no network ends with it too', () => {
    const control = { ...running, running: false, exitCode: 1 };
    expect(outcomesBeside(control, { exitCode: 1 })).toEqual([`broken: ${WHAT} → the same: ended with exit code 1`]);
  });

  test('lines that were not read leave it open', () => {
    const control = { ...running, running: false, exitCode: 1, output: { ...output(), complete: false } };
    expect(outcomesBeside(control)[0]).toMatch(/^undecided: .*not every line/);
  });
});
