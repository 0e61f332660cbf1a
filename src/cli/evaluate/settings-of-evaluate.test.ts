import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import { RunResult } from '../../model/result.ts';
import { recordedCapture } from '../../runs/testing/a-run-folder.ts';
import { evaluateCapture } from './evaluate-capture.ts';

let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
});
afterEach(() => void vi.restoreAllMocks());

/** Judges a capture with a settings file. */
async function evaluated(settings: string, out = temporaryFolder()): Promise<RunResult> {
  const config = join(temporaryFolder(), 'gates.yaml');
  await writeFile(config, settings);
  const options = { config, out, format: 'md', plugin: [], json: true, quiet: true } as const;
  printed = '';
  await evaluateCapture(recordedCapture('dev-tools-after'), options);
  return RunResult.parse(JSON.parse(printed));
}

test('as many runs are kept as the settings say', async () => {
  const out = temporaryFolder();
  const runs = async () => (await readdir(out)).filter((name) => /^\d{8}T/.test(name));
  await evaluated('project: shop\n', out);
  await evaluated('project: shop\n', out);
  expect(await runs()).toHaveLength(2);
  await evaluated('history: { keep: 1 }\n', out);
  expect(await runs()).toHaveLength(1);
});

test('a timestamp that they require is asked for', async () => {
  await expect(evaluated('seal: { timestampRequired: true }\n')).rejects.toMatchObject({ code: 'GATES_USAGE' });
});

test('how it is judged stands in the capture, whatever the settings say here', async () => {
  const other = 'failOn: P3\nseverity: { profile: dev, checks: { restart-undeclared: P0 } }\n';
  expect(await evaluated(other)).toEqual(await evaluated('project: shop\n'));
});

test('settings that are not valid are refused', async () => {
  await expect(evaluated('histroy: { keep: 1 }\n')).rejects.toMatchObject({ code: 'GATES_SETTINGS_INVALID' });
});
