import { expect, test } from 'vitest';
import { toldWords } from './told-words.ts';

test('other words are told as lines', () => {
  expect(toldWords(['sh', '-c', 'exit 0'], [])).toEqual({ declared: 'sh -c exit 0', running: 'none' });
});

test('the same words, cut at other places, are told as lists', () => {
  const told = toldWords(['sh', '-c', 'exit 0'], ['sh', '-c', 'exit', '0']);
  expect(told).toEqual({ declared: '["sh","-c","exit 0"]', running: '["sh","-c","exit","0"]' });
});

test('a masked secret is told on neither side', () => {
  const masked = '«redacted:0123456789ab»';
  expect(toldWords([`a ${masked}`], ['a', masked])).toEqual({ declared: '(masked)', running: '(masked)' });
});
