declare const SAFE: unique symbol;

/**
 * A text that may be printed or written: masked, or searched for every secret of the run. Plain strings are refused
 * where the program writes, so that a new message cannot go past the door by mistake.
 */
export type Printable = string & { readonly [SAFE]: true };

/** Words of the program itself, with numbers and texts in between that may be printed. */
export function printable(words: TemplateStringsArray, ...values: readonly (Printable | number)[]): Printable {
  return String.raw({ raw: words }, ...values) as Printable;
}
