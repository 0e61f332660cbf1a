import { expect, test } from 'vitest';
import { logPatternFaults } from './log-pattern-faults.ts';

const pattern = (text: string, name = 'lost order') => ({ name, pattern: text });

test.each(['order \\d+ lost', '(?i)panic', '^(a+)+$', 'naïve'])('%s can be used', (text) => {
  expect(logPatternFaults([pattern(text)])).toEqual([]);
});

test.each(['(open', 'a(?=b)', '(a)\\1', '[z-a]'])('%s cannot be used, and it is told why', (text) => {
  expect(logPatternFaults([pattern('fine', 'first'), pattern(text)])).toEqual([
    { index: 1, field: 'pattern', message: expect.stringMatching(/^\S.*not part of RE2/) },
  ]);
});

test('two patterns of one name could not be told apart', () => {
  expect(logPatternFaults([pattern('a'), pattern('b')])).toEqual([
    { index: 1, field: 'name', message: '"lost order" names another pattern already' },
  ]);
});
