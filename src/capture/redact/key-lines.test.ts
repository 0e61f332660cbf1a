import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { keyLines } from './key-lines.ts';

/** The same as one expression, which looks at most of a text more than once. */
const AS_EXPRESSION =
  /(?<![\w+/=.-])(?=[A-Za-z\d+/]{0,75}[A-Z])(?=[A-Za-z\d+/]{0,75}[a-z])(?=[A-Za-z\d+/]{0,75}\d)(?:[A-Za-z\d+/]{64}|[A-Za-z\d+/]{70}|[A-Za-z\d+/]{76})(?![\w+/=.-])/g;

const line = (length: number) => 'a1B+c3D/e5F6g7H8'.repeat(6).slice(0, length);

test.each([64, 70, 76])('a line of %d characters is found wherever it stands alone', (length) => {
  expect(keyLines(`"${line(length)}" and ${line(length)}`)).toEqual([
    { start: 1, value: line(length) },
    { start: length + 7, value: line(length) },
  ]);
});

test.each([
  ['of another length', `x ${line(65)} y`],
  ['of more than a key', `x ${line(128)} y`],
  ['behind a sign of base64', `x=${line(64)} y`],
  ['before one', `x ${line(64)}= y`],
  ['of a digest', `x ${line(64).toLowerCase()} y`],
  ['of letters only', `x ${'aB'.repeat(32)} y`],
])('a run of characters is none: %s', (_, text) => {
  expect(keyLines(text)).toEqual([]);
});

test('whatever the text is, the same is found as by one expression', () => {
  const run = fc.constantFrom(62, 63, 64, 65, 69, 70, 71, 75, 76, 77, 140).map(line);
  const plain = fc.constantFrom('ab12'.repeat(16), 'AB'.repeat(35), '7'.repeat(76));
  const between = fc.constantFrom(' ', '', '=', '.', '-', '_', '+', '\n', '"', 'ä', 'Ł', 'x', 'about this ');
  const part = fc.oneof(between, run, plain);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      const expected = [...text.matchAll(AS_EXPRESSION)].map(({ index, 0: value }) => ({ start: index, value }));
      expect(keyLines(text)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});

test.each(['a', 'aB1', 'a.', `${line(63)}.`, `${line(64)} `])('a mebibyte of %j takes no longer', async (part) => {
  expect(await workSeconds(() => keyLines(part.repeat(1024 ** 2 / part.length)))).toBeLessThan(2);
});
