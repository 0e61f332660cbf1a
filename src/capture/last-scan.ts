import { GatesError } from '../model/errors.ts';
import { type Printable, printable } from '../model/printable.ts';

/** Who knows the secrets of a run. */
export interface Scanner {
  leaks(text: string): boolean;
}

/** What is about to be written: where, and what. */
export interface Output {
  /** `02_RUNTIME_AUDIT.md`, `object E12 (containers api)`: where a secret would have stood. */
  readonly place: string;
  readonly text: string;
}

/** The same with its text known to hold no secret. */
export type Scanned<T extends Output> = T & { readonly text: Printable };

/**
 * Looks through what is about to be written once more, whatever it was made by. Returns it as what may be written.
 *
 * @throws GatesError `GATES_SECRET_IN_OUTPUT` naming the places, never the values; nothing may be written then
 */
export function scanned<T extends Output>(scanner: Scanner, outputs: readonly T[]): readonly Scanned<T>[] {
  const places = outputs.filter(({ text }) => scanner.leaks(text)).map(({ place }) => place);
  if (places.length === 0) return outputs as readonly Scanned<T>[];
  const hint = 'Please report this as an error of gates; nothing was written.';
  const message = `A secret would have been written: ${places.join(', ')}.`;
  throw new GatesError({ code: 'GATES_SECRET_IN_OUTPUT', message, hint });
}

/** A text that may be printed, after it was looked through. */
export function scannedText(scanner: Scanner, place: string, text: string): Printable {
  const [output] = scanned(scanner, [{ place, text }]);
  return output?.text ?? printable``;
}
