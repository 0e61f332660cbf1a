import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';

test('a short text stays as it is', () => {
  expect(cutText('ready', 5)).toBe('ready');
});

test('a long one is cut between words, never inside one', () => {
  expect(cutText('token is abcdefghij', 15)).toBe('token is …');
});

test('a word that is too long is left out', () => {
  expect(cutText('x'.repeat(50), 10)).toBe('…');
});

test('the result is never longer than asked for', () => {
  expect(cutText('aaa bbb ccc ddd', 8).length).toBeLessThanOrEqual(8);
});
