import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { compareText } from '../../src/shared/compare.ts';

/** What came of one file of live tests on one engine. */
const TriedFile = z.object({
  /** The day, as `2026-11-22`. */
  on: z.string(),
  passed: z.number(),
  /** The names of tests that did not pass, with the first line of why. */
  others: z.array(z.object({ test: z.string(), said: z.string() })),
});
export type TriedFile = z.infer<typeof TriedFile>;

const TriedEngine = z.object({
  /** What it calls itself: `Docker 26.1.5`. */
  name: z.string(),
  apiVersion: z.string(),
  files: z.record(z.string(), TriedFile),
});
export type TriedEngine = z.infer<typeof TriedEngine>;

/** What came of live tests on several engines; the newest run of each file counts. */
export const Tried = z.record(z.string(), TriedEngine);
export type Tried = z.infer<typeof Tried>;

const FILE = 'tools/engines/tried.json';

/** What is recorded of earlier runs. */
export async function readTried(root: string): Promise<Tried> {
  const path = join(root, FILE);
  return existsSync(path) ? Tried.parse(JSON.parse(await readFile(path, 'utf8'))) : {};
}

/** Records a run in the place of the earlier one of the same file. */
export async function recordRun(
  root: string,
  target: string,
  engine: Omit<TriedEngine, 'files'>,
  [file, result]: readonly [string, TriedFile],
): Promise<void> {
  const tried = await readTried(root);
  const files = Object.entries({ ...tried[target]?.files, [file]: result });
  const sorted = Object.fromEntries(files.toSorted(([one], [other]) => compareText(one, other)));
  const all = { ...tried, [target]: { ...engine, files: sorted } };
  await writeFile(join(root, FILE), `${JSON.stringify(all, null, 2)}\n`);
}
