import { describe, expect, test } from 'vitest';
import { ENCODINGS, encodingsOf } from './encodings.ts';

const SECRET = `p"ä's/<7&+ %\\é€\n`;

/** What the programs print that the encodings are named after; the right hand was made with them. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  'as it is': [SECRET],
  'percent-encoded': ["p%22%C3%A4's%2F%3C7%26%2B%20%25%5C%C3%A9%E2%82%AC%0A"],
  'percent-encoded in small letters': ["p%22%c3%a4's%2f%3c7%26%2b%20%25%5c%c3%a9%e2%82%ac%0a"],
  'percent-encoded, every byte': ['%70%22%C3%A4%27%73%2F%3C%37%26%2B%20%25%5C%C3%A9%E2%82%AC%0A'],
  'percent-encoded, every byte, in small letters': ['%70%22%c3%a4%27%73%2f%3c%37%26%2b%20%25%5c%c3%a9%e2%82%ac%0a'],
  'a field of a form': ['p%22%C3%A4%27s%2F%3C7%26%2B+%25%5C%C3%A9%E2%82%AC%0A'],
  JSON: [String.raw`p\"ä's/<7&+ %\\é€\n`],
  'JSON in JSON': [String.raw`p\\\"ä's/<7&+ %\\\\é€\\n`],
  'JSON of Go': [String.raw`p\"ä's/\u003c7\u0026+ %\\é€\n`],
  'JSON in ASCII': [String.raw`p\"\u00e4's/<7&+ %\\\u00e9\u20ac\n`],
  'JSON of PHP': [String.raw`p\"\u00e4's\/<7&+ %\\\u00e9\u20ac\n`],
  'HTML with &quot;': ["p&quot;ä's/&lt;7&amp;+ %\\é€\n"],
  'HTML with &#34;': ['p&#34;ä&#39;s/&lt;7&amp;+ %\\é€\n'],
  'HTML with &#39;': ['p&quot;ä&#39;s/&lt;7&amp;+ %\\é€\n', 'p&quot;ä&#x27;s/&lt;7&amp;+ %\\é€\n'],
  'quoted for a shell': [`p"ä'\\''s/<7&+ %\\é€\n`],
  'quoted in YAML': [`p"ä''s/<7&+ %\\é€\n`],
  'shown by Python': [String.raw`p"ä\'s/<7&+ %\\é€\n`, String.raw`p"\xc3\xa4\'s/<7&+ %\\\xc3\xa9\xe2\x82\xac\n`],
  base64: ['cCLDpCdzLzw3JisgJVzDqeKCrA'],
  hexadecimal: ['7022c3a427732f3c37262b20255cc3a9e282ac0a'],
  'hexadecimal in capitals': ['7022C3A427732F3C37262B20255CC3A9E282AC0A'],
};

test('there are twenty encodings, each with an example', () => {
  expect(ENCODINGS.map(({ name }) => name)).toEqual(Object.keys(PRINTED));
  expect(ENCODINGS).toHaveLength(20);
});

test.each(ENCODINGS.map(({ name, forms }) => [name, forms(SECRET)] as const))('%s', (name, forms) => {
  for (const form of PRINTED[name] ?? []) expect(forms.join('\0')).toContain(form);
});

describe('base64 is found whatever stands before and behind it', () => {
  test.each(['', 'u:', 'us:', 'usr:', 'a longer one'])('%j', (before) => {
    const encoded = Buffer.from(`${before}${SECRET}behind`).toString('base64');
    const url = Buffer.from(`${before}${SECRET}behind`).toString('base64url');
    const forms = encodingsOf(SECRET);
    expect(forms.some((form) => encoded.includes(form))).toBe(true);
    expect(forms.some((form) => url.includes(form))).toBe(true);
  });
});

test('forms that would be found in unrelated text are left out', () => {
  expect(encodingsOf('a1-b2').filter((form) => form.length < 6)).toEqual([]);
});
