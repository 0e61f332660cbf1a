import { expect, test } from 'vitest';
import { quotable } from './masked-text.ts';

test('a text is quoted unless a secret was masked in it', () => {
  expect([quotable('info'), quotable('redis://:«redacted:k3v9x2m7qa»@redis')]).toEqual(['info', '(masked)']);
});
