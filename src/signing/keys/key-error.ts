import { GatesError } from '../../model/errors.ts';

/** A key that cannot be used: names the file and what is wrong with it, never what it holds. */
export function keyError(file: string, what: string, hint: string, cause?: unknown): GatesError {
  return new GatesError({ code: 'GATES_KEY_INVALID', message: `The key file ${file} ${what}.`, hint, cause });
}
