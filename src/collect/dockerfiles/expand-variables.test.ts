import { expect, test } from 'vitest';
import { expandVariables } from './expand-variables.ts';

const values: Readonly<Record<string, string>> = { TAG: '20', EMPTY: '' };

test.each([
  ['node:$TAG', 'node:20'],
  ['node:${TAG}-alpine', 'node:20-alpine'],
  ['node:${TAG:-18}', 'node:20'],
  ['node:${NONE:-18}', 'node:18'],
  ['node:${EMPTY:-18}', 'node:18'],
  ['node:${EMPTY-18}', 'node:'],
  ['node${TAG:+:pinned}', 'node:pinned'],
  ['node${NONE:+:pinned}', 'node'],
  ['node:$NONE', 'node:$NONE'],
  ['${BASE}/${NONE}', '${BASE}/${NONE}'],
  ['a$', 'a$'],
  ['${TAG', '${TAG'],
])('%s becomes %s', (text, expected) => {
  expect(expandVariables(text, (name) => values[name])).toBe(expected);
});

test('a text that would become very long stays as it is', () => {
  const text = '$LONG'.repeat(5);
  expect(expandVariables(text, () => 'a'.repeat(1000))).toBe(text);
});
