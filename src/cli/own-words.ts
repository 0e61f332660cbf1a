import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Folders that hold the code of the program where it is not built. */
const SOURCES = ['src', 'gates', 'reports'];

let words: string | undefined;

/**
 * True for what stands in the code of the program itself. A password such as `0.0.0.0/0` or the name of a document is
 * masked in what was read; in the sentences of a report it tells nobody anything, and must not cost the report.
 */
export function isOwnWord(value: string): boolean {
  // Read when a value was found in a report, which is next to never.
  words ??= codeIn(import.meta.dirname);
  return words.includes(value);
}

/** Built, the code is in one folder; as sources it is in three, this one being two below them. */
function codeIn(here: string): string {
  const folders = basename(here) === 'dist' ? [here] : SOURCES.map((folder) => join(here, '..', '..', folder));
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => /\.(js|ts)$/.test(file) && !/\.(test|live)\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}
