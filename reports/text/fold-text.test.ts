import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test('breaks between words, and never within one', () => {
  expect(foldText('one two three', 7)).toEqual(['one two', 'three']);
  expect(foldText('unix:///var/run/docker.sock is gone', 10)).toEqual(['unix:///var/run/docker.sock', 'is gone']);
});

test('counts columns, of which wide letters take two', () => {
  expect(foldText('你好 世界', 8)).toEqual(['你好', '世界']);
  expect(foldText('你好 世界', 9)).toEqual(['你好 世界']);
});

test('nothing stays nothing', () => {
  expect(foldText('', 10)).toEqual(['']);
});
