import { readFileSync } from 'node:fs';
import { isAbsent } from '../../shared/error-code.ts';

/**
 * The text of a file; undefined when there is none.
 *
 * @throws what the system says of one that is there and cannot be read, or may be there in a folder that is closed: to
 *   take it for absent would be to talk to another engine, or without its certificate
 */
export function textIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
