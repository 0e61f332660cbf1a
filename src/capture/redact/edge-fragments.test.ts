import { describe, expect, test } from 'vitest';
import type { Cut } from './edge-fragments.ts';
import { Redactor } from './redactor.ts';

const SECRET = 'Kx82hqz71pmw40';
const WHOLE = { start: false, end: false };

function masked(text: string, cut: Cut = WHOLE): string {
  const redactor = new Redactor(Buffer.alloc(32, 1));
  redactor.learn(SECRET);
  const { text: result } = redactor.redact({ text }, cut).value as { text: string };
  return result.replaceAll(/«redacted:[\w-]{10}»/g, '#');
}

describe('where a text was cut', () => {
  test.each([
    ['at its end', `the key is ${SECRET.slice(0, 8)}`, { start: false, end: true }, 'the key is #'],
    ['at its start', `${SECRET.slice(4)} was the key`, { start: true, end: false }, '# was the key'],
    ['on both sides', `${SECRET.slice(5)} and ${SECRET.slice(0, 6)}`, { start: true, end: true }, '# and #'],
    ['with a sign at its end', `the key is ${SECRET.slice(0, 9)}…`, WHOLE, 'the key is #…'],
    ['with dots at its end', `the key is ${SECRET.slice(0, 9)}...`, WHOLE, 'the key is #...'],
    ['with a sign and blanks at its end', `the key is ${SECRET.slice(0, 9)}... \n`, WHOLE, 'the key is #... \n'],
    ['with signs on both sides', `...${SECRET.slice(5)} and ${SECRET.slice(0, 6)}…`, WHOLE, '...# and #…'],
    ['with a sign at its start', `…${SECRET.slice(6)} was the key`, WHOLE, '…# was the key'],
    ['in hexadecimal', Buffer.from(SECRET).toString('hex').slice(0, 15), { start: false, end: true }, '#'],
  ])('%s: what is left of a secret is masked', (_, text, cut, expected) => {
    expect(masked(text, cut)).toBe(expected);
  });

  test('without a word, as excerpts are: a long text that ends like the beginning of a secret', () => {
    const text = `${'about '.repeat(20)}${SECRET.slice(0, 8)}`;
    expect(masked(text)).toBe(`${'about '.repeat(20)}#`);
  });
});

describe('in the records of a log, into which a longer line may have been torn', () => {
  const RECORDS = { ...WHOLE, records: true };
  test.each([
    ['the first half', `the key is ${SECRET.slice(0, 8)}`, 'the key is #'],
    ['the second half', `${SECRET.slice(5)} was the key`, '# was the key'],
    ['a few characters', `the key is ${SECRET.slice(0, 7)}`, `the key is ${SECRET.slice(0, 7)}`],
    ['in the middle', `the ${SECRET.slice(0, 9)} is no key`, `the ${SECRET.slice(0, 9)} is no key`],
  ])('%s', (_, text, expected) => {
    expect(masked(text, RECORDS)).toBe(expected);
  });
});

describe('what is no fragment', () => {
  test.each([
    ['fewer than six characters', `the key is ${SECRET.slice(0, 5)}…`],
    ['behind a sign that is not at the edge', `the … ${SECRET.slice(6)}`],
    ['not at the edge', `the ${SECRET.slice(0, 8)} is no key`],
    ['in a short text that was not cut', `the key is ${SECRET.slice(0, 8)}`],
  ])('%s', (_, text) => {
    expect(masked(text)).toBe(text);
  });
});
