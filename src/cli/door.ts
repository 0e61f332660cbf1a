import type { Redactor } from '../capture/redact/redactor.ts';
import type { Printable } from '../model/printable.ts';

let known: Redactor | undefined;

/** From now on messages are masked with what this one knows: that of the run. */
export function useDoor(redactor: Redactor): Redactor {
  known = redactor;
  return redactor;
}

/** A message that may hold what was read, masked; also before anything was read. */
export async function maskedMessage(text: string): Promise<Printable> {
  if (known === undefined) {
    const { Redactor } = await import('../capture/redact/redactor.ts');
    known = new Redactor();
  }
  return known.message(text);
}
