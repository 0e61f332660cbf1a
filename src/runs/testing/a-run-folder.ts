import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { Redactor } from '../../capture/redact/redactor.ts';
import { loadCapture } from '../../capture/store.ts';
import { judgeStoredCapture } from '../../cli/stages/judge-stored-capture.ts';

const CAPTURES = new URL('../../../fixtures/captures/', import.meta.url).pathname;

/** The folder of a recorded capture. */
export const recordedCapture = (name: string): string => join(CAPTURES, name);

/** The folder of a run on a recorded capture, as `gates evaluate` writes it; removed after the tests of the file. */
export async function runFolderOf(name: string): Promise<string> {
  const out = await realpath(await mkdtemp(join(tmpdir(), 'gates-run-')));
  afterAll(() => rm(out, { recursive: true }));
  const folder = recordedCapture(name);
  const how = { formats: ['md', 'json'] as const, redactor: new Redactor() };
  return (await judgeStoredCapture({ capture: await loadCapture(folder), folder }, out, how)).folder;
}

/** A copy of the folder of a run that a test may do anything to. */
export async function copyOf(run: string): Promise<string> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'gates-run-')));
  onTestFinished(() => rm(parent, { recursive: true }));
  await cp(run, join(parent, 'run'), { recursive: true });
  return join(parent, 'run');
}
