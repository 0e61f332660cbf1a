import { expect, test } from 'vitest';
import { exitCodeText } from './exit-code-text.ts';

test('an exit code says what it usually means, where it has a meaning', () => {
  expect([1, 127, 137, undefined].map((code) => exitCodeText(code))).toEqual([
    'exit code 1',
    'exit code 127 (the command was not found)',
    'exit code 137 (killed, SIGKILL)',
    'an exit code that is not known',
  ]);
});
