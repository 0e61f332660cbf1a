import type { Redactor } from '../capture/redact/redactor.ts';
import type { Printable } from '../model/printable.ts';

let known: Redactor | undefined;

/** From now on what is printed is masked with what this one knows: that of the run. */
export function useDoor(redactor: Redactor): Redactor {
  known = redactor;
  return redactor;
}

/** The door of this process; also before anything was read. */
export async function theDoor(): Promise<Redactor> {
  if (known === undefined) {
    const { Redactor } = await import('../capture/redact/redactor.ts');
    known = new Redactor();
  }
  return known;
}

/** Words of the program with what was read in between, masked by what is known and by the places of secrets. */
export async function maskedMessage(text: string): Promise<Printable> {
  return (await theDoor()).message(text);
}

/**
 * What was made of masked evidence, of results, or of what holds no value: masked by what is known alone. By their places
 * secrets are no longer to be found in it, and its sentences about them must stay what they are.
 */
export async function maskedResult(text: string): Promise<Printable> {
  return (await theDoor()).known(text);
}
