import { relative } from 'node:path';
import { type DotenvEntry, parseDotenv } from '../../compose/variables/dotenv.ts';
import { fileEnvironment, joinEnvironments, shellEnvironment } from '../../compose/variables/environment.ts';
import { GatesError } from '../../model/errors.ts';
import { theDoor } from '../door.ts';
import { readNamedFile } from './named-file.ts';

const HINT = 'An environment file holds lines such as NAME=value; paths start from the current folder.';

/** The variables that files set: of two entries of a name the later one counts. */
export type ReadEnvironment = ReadonlyMap<string, DotenvEntry>;

/**
 * Reads environment files one after the other as Compose does; a bare name takes its value from the shell.
 *
 * @param paths absolute; every one must exist
 * @throws GatesError `GATES_ENVIRONMENT_INVALID` with file, line and column, never with a value
 */
export async function readEnvironment(
  paths: readonly string[],
  shell: Readonly<Record<string, string | undefined>>,
): Promise<ReadEnvironment> {
  const entries = new Map<string, DotenvEntry>();
  const values = new Map<string, string>();
  for (const path of paths) {
    const shown = relative('', path) || path;
    const known = joinEnvironments(shellEnvironment(shell), fileEnvironment(values));
    const dotenv = parseDotenv(
      shown,
      await readNamedFile({ path, shown, code: 'GATES_ENVIRONMENT_INVALID', hint: HINT }),
      known,
    );
    if (dotenv.fault) {
      const { at, message } = dotenv.fault;
      const text = `${shown}:${at.line}:${at.column}: ${message}`;
      throw new GatesError({ code: 'GATES_ENVIRONMENT_INVALID', message: text, hint: HINT });
    }
    for (const entry of dotenv.entries)
      entries.set(entry.name, { ...entry, value: dotenv.values.get(entry.name) ?? null });
    for (const [name, value] of dotenv.values) values.set(name, value);
  }
  // No value is ever printed; should one be, it is masked.
  (await theDoor()).gather([...entries.values()]);
  return entries;
}
