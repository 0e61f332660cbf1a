import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { GatesError } from '../model/errors.ts';
import { RunResult } from '../model/result.ts';
import { isAbsent } from '../shared/error-code.ts';
import { LATEST, RESULT_FILE } from './layout.ts';

/**
 * Reads a result: a `result.json`, the one in the folder of a run, or the one of the latest run in an output folder.
 *
 * @throws GatesError `GATES_RESULT_INVALID` naming what is wrong with it
 */
export async function readResult(path: string): Promise<{ readonly file: string; readonly result: RunResult }> {
  for (const file of [path, join(path, RESULT_FILE), join(path, LATEST, RESULT_FILE)]) {
    const text = await readIfFile(file);
    if (text !== undefined) return { file, result: parseResult(text, file) };
  }
  throw invalid(`There is no result in ${path}.`);
}

/**
 * The result in a text.
 *
 * @throws GatesError `GATES_RESULT_INVALID`
 */
export function parseResult(text: string, file: string): RunResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid(`${file} is not JSON.`, error);
  }
  const parsed = RunResult.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = z.prettifyError(parsed.error).split('\n\n');
  throw invalid(`${file} is not a result that this version can read: ${first?.replaceAll(/\s+/g, ' ')}`, parsed.error);
}

async function readIfFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isAbsent(error) || isFolder(error)) return undefined;
    throw error;
  }
}

function isFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EISDIR';
}

function invalid(message: string, cause?: unknown): GatesError {
  const hint = 'Name a result.json, the folder of a run, or an output folder such as gates-report.';
  return new GatesError({ code: 'GATES_RESULT_INVALID', message, hint, cause });
}
