// A phrase is a text as a service writes it, read without regard to case. `{buffers}` stands for a number and says what
// it counts; `*` stands for anything within the line, up to a hundred characters. It begins with a letter or a digit.

const PLACE = /\{(\w+)\}|\*/g;
const NUMBER = '(\\d+(?:\\.\\d+)?)';
const ANYTHING = '.{0,100}?';

/** The expression that finds a phrase in a line; its groups are the numbers, in the order of `phraseUnits`. */
export function phrasePattern(phrase: string): RegExp {
  const literals = phrase.split(/\{\w+\}|\*/).map(escapeForRegExp);
  const places = [...phrase.matchAll(PLACE)].map(([place]) => (place === '*' ? ANYTHING : NUMBER));
  const source = literals.map((literal, index) => literal + (places[index] ?? '')).join('');
  return new RegExp(`\\b${source}`, 'i');
}

/** What the numbers of a phrase count. */
export function phraseUnits(phrase: string): readonly string[] {
  return [...phrase.matchAll(PLACE)].flatMap(([, unit]) => unit ?? []);
}

/** The literal beginning of a phrase: a line without it cannot hold the phrase. */
export function phraseStart(phrase: string): string {
  return phrase.split(/\{|\*/, 1)[0] ?? '';
}

export function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
