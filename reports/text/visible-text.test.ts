import { describe, expect, test } from 'vitest';
import { cappedText, hidesSomething, visibleText } from './visible-text.ts';

describe('visible text', () => {
  test.each([
    ['a terminal escape', 'a\u001b[31mb', String.raw`a\x1b[31mb`],
    ['a newline', 'one\r\ntwo', String.raw`one\r\ntwo`],
    ['a right-to-left override', 'a\u202egpj', String.raw`a\u{202e}gpj`],
    ['a zero-width space', 'po\u200bstgres', String.raw`po\u{200b}stgres`],
    ['a no-break space', 'a\u00a0b', String.raw`a\xa0b`],
    ['half of a pair', 'a\ud83d', String.raw`a\u{d83d}`],
    ['a selector that tells two names apart', 'api\ufe0f', String.raw`api\u{fe0f}`],
  ])('shows %s', (_, hidden, shown) => {
    expect(visibleText(hidden)).toBe(shown);
    expect([hidesSomething(hidden), hidesSomething(shown)]).toEqual([true, false]);
  });

  test('leaves letters of every script and the marks of the report alone', () => {
    const text = 'größe 你好 مرحبا 🐳 ✅ ⚠️ → …';
    expect(visibleText(text)).toBe(text);
  });
});

describe('capped text', () => {
  test('says with an ellipsis that something was cut', () => {
    expect(cappedText('abcdef', 4)).toBe('abc…');
    expect(cappedText('abcd', 4)).toBe('abcd');
  });

  test('counts characters, not code units', () => {
    expect(cappedText('🐳🐳🐳', 3)).toBe('🐳🐳🐳');
    expect(cappedText('🐳🐳🐳🐳', 3)).toBe('🐳🐳…');
  });

  test('counts what is shown, so that hidden characters cannot make a text long', () => {
    expect(cappedText('\u202e'.repeat(50), 10)).toBe(String.raw`\u{202e}\…`);
  });
});
