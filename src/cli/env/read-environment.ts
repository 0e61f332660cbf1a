import { relative } from 'node:path';
import { readTextFile } from '../../collect/read-text-file.ts';
import { type DotenvEntry, parseDotenv } from '../../compose/variables/dotenv.ts';
import { fileEnvironment, joinEnvironments, shellEnvironment } from '../../compose/variables/environment.ts';
import { GatesError } from '../../model/errors.ts';
import { ReadFailure } from '../../model/intake.ts';

const LARGEST_KIB = 1024;

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
    const dotenv = parseDotenv(shown, await textOf(path, shown), known);
    if (dotenv.fault) {
      const { at, message } = dotenv.fault;
      throw invalid(`${shown}:${at.line}:${at.column}: ${message}`);
    }
    for (const entry of dotenv.entries)
      entries.set(entry.name, { ...entry, value: dotenv.values.get(entry.name) ?? null });
    for (const [name, value] of dotenv.values) values.set(name, value);
  }
  return entries;
}

async function textOf(path: string, shown: string): Promise<string> {
  try {
    const text = await readTextFile(path, { largestKiB: LARGEST_KIB });
    if (text !== undefined) return text;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw invalid(`${shown} cannot be read: ${error.message}`, error);
  }
  throw invalid(`There is no file ${shown}.`);
}

function invalid(message: string, cause?: unknown): GatesError {
  const hint = 'An environment file holds lines such as NAME=value; paths start from the current folder.';
  return new GatesError({ code: 'GATES_ENVIRONMENT_INVALID', message, hint, cause });
}
