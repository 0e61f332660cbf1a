import type { Printable } from '../model/printable.ts';

/** Prints a result. */
export function printOut(text: Printable): void {
  process.stdout.write(text);
}

/** Prints what a person is told beside the result: errors, progress, what was done. */
export function printError(text: Printable): void {
  process.stderr.write(text);
}
