import { expect, test } from 'vitest';
import { phrasePattern, phraseStart, phraseUnits } from './phrase.ts';

test('a phrase is read without regard to case, and its numbers are told', () => {
  const phrase = 'wrote {buffers} buffers in * {seconds} s';
  expect(phrasePattern(phrase).exec('LOG: WROTE 4 buffers in about 0.5 s')?.slice(1)).toEqual(['4', '0.5']);
  expect(phraseUnits(phrase)).toEqual(['buffers', 'seconds']);
  expect(phraseStart(phrase)).toBe('wrote ');
});

test('signs that mean something to an expression mean themselves', () => {
  expect(phrasePattern('id={number}] (a.b) started').test('KafkaServer id=1] (a.b) started')).toBe(true);
  expect(phrasePattern('a.b').test('axb')).toBe(false);
});

test('a phrase begins where a word begins', () => {
  expect(phrasePattern('ready').test('not already')).toBe(false);
});
