import { expect, test } from 'vitest';
import { serviceBlock } from './service-block.ts';

const block = (text: string, line: number, column: number) => serviceBlock(text.split('\n'), { line, column });

test('ends with its last line that holds anything; the comment before the next service is not part of it', () => {
  const text = 'services:\n  a:\n    image: x\n    command:\n      - y\n\n  # the next one\n  b:\n    image: z\n';
  expect(block(text, 2, 3)).toEqual({ indent: '    ', lastLine: 5 });
  expect(block(text, 8, 3)).toEqual({ indent: '    ', lastLine: 9 });
});

test('knows the indentation of the file', () => {
  expect(block('services:\n    a: # first\n        image: x\n', 2, 5)).toEqual({ indent: '        ', lastLine: 3 });
});

test('may have an anchor', () => {
  expect(block('services:\n  a: &base\n    image: x\n', 2, 3)?.lastLine).toBe(3);
});

test.each([
  ['in braces', 'services:\n  a: {image: x}\n'],
  ['an alias', 'services:\n  a: *base\n'],
  ['empty', 'services:\n  a:\n'],
])('a service that is %s has none', (_, text) => {
  expect(block(text, 2, 3)).toBeUndefined();
});
