import { quotable } from '../secrets/masked-text.ts';

type Words = readonly string[];

/** The words on both sides as lines; where two lines would be the same, as lists, which show where a word ends. */
export function toldWords(declared: Words, running: Words): { readonly declared: string; readonly running: string } {
  const tell = line(declared) === line(running) ? list : line;
  return { declared: quotable(tell(declared)), running: quotable(tell(running)) };
}

function line(words: Words): string {
  return words.length === 0 ? 'none' : words.join(' ');
}

function list(words: Words): string {
  return JSON.stringify(words);
}
