import { expect, test } from 'vitest';
import { applyEdits } from './edit.ts';

test('inserts after lines and replaces within them, each at the place it had before the others', () => {
  const edits = [
    { kind: 'insert' as const, afterLine: 1, lines: ['A'] },
    { kind: 'insert' as const, afterLine: 1, lines: ['B'] },
    { kind: 'replace' as const, line: 2, column: 3, length: 1, text: 'XX' },
    { kind: 'replace' as const, line: 2, column: 1, length: 1, text: 'Y' },
    { kind: 'insert' as const, afterLine: 3, lines: ['C', 'D'] },
  ];
  expect(applyEdits('one\n2-2\nthree\n', edits)).toBe('one\nA\nB\nY-XX\nthree\nC\nD\n');
});

test('keeps the line ends of the file', () => {
  expect(applyEdits('one\r\ntwo\r\n', [{ kind: 'insert', afterLine: 1, lines: ['A'] }])).toBe('one\r\nA\r\ntwo\r\n');
});

test('a file without a final newline gets none', () => {
  expect(applyEdits('one', [{ kind: 'insert', afterLine: 1, lines: ['A'] }])).toBe('one\nA');
});
