import { readFile } from 'node:fs/promises';
import { GatesError } from '../../model/errors.ts';

/** Shorter texts would be found within other words. */
const SHORTEST = 4;

/**
 * The texts of a file, one a line; empty lines and the blanks around a text do not count.
 *
 * @throws GatesError `GATES_USAGE` for a file that cannot be read, or a line that is too short to be looked for
 */
export async function readValues(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unusable(`${file} cannot be read`, 'Name a text file with one value a line.', cause);
  });
  return text.split(/\r?\n/).flatMap((line, index) => {
    const value = line.trim();
    if (value === '') return [];
    if (value.length >= SHORTEST) return [value];
    throw unusable(`Line ${index + 1} of ${file} has fewer than ${SHORTEST} characters`, 'Use --also with a pattern.');
  });
}

function unusable(what: string, hint: string, cause?: unknown): GatesError {
  return new GatesError({ code: 'GATES_USAGE', message: `${what}.`, hint, cause });
}
