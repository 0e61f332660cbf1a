declare const SAFE: unique symbol;

/**
 * A text that may be printed or written: masked, or searched for every secret of the run. Plain strings are refused
 * where the program writes, so that a new message cannot go past the door by mistake.
 */
export type Printable = string & { readonly [SAFE]: true };

/**
 * Words of the program that are put together elsewhere: its help, its catalogue, its schemas. Nothing that was read from
 * anywhere may be in them; a test names the files that call this.
 */
export function programText(text: string): Printable {
  return text as Printable;
}

/** The name of a part of the program, such as a collector. What is no such name is not told. */
export function partName(name: string): Printable {
  return (/^[a-z][a-z\d-]{0,39}$/.test(name) ? name : '?') as Printable;
}

/** Words of the program itself, with numbers and texts in between that may be printed. */
export function printable(words: TemplateStringsArray, ...values: readonly (Printable | number)[]): Printable {
  return String.raw({ raw: words }, ...values) as Printable;
}
