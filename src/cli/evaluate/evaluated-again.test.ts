import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runJson } from '../../../reports/json/run-json.ts';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import { loadCapture } from '../../capture/store.ts';
import { RunResult } from '../../model/result.ts';
import { recordedCapture, runFolderOf } from '../../runs/testing/a-run-folder.ts';
import { judgeCapture } from '../stages/judge-capture.ts';

const CAPTURES = await readdir(recordedCapture('.'));

/** The same capture, its files written the other way round. */
async function writtenBackwards(capture: string): Promise<string> {
  const folder = temporaryFolder();
  await mkdir(join(folder, 'objects'));
  const objects = (await readdir(join(capture, 'objects'))).map((name) => join('objects', name));
  for (const path of ['SHA256SUMS', ...objects.toReversed(), 'manifest.json'])
    await copyFile(join(capture, path), join(folder, path));
  return folder;
}

describe.each(CAPTURES)('the capture %s', (name) => {
  test('gives the same result from the folder of its run, and in whatever order its files were written', async () => {
    const stored = await readFile(join(await runFolderOf(name), 'result.json'), 'utf8');
    const backwards = await loadCapture(await writtenBackwards(recordedCapture(name)));
    expect(runJson(await judgeCapture(backwards))).toBe(stored);
  });

  test('gives a result that is built in the order of the model', async () => {
    const result = await judgeCapture(await loadCapture(recordedCapture(name)));
    expect(runJson(result)).toBe(runJson(RunResult.parse(result)));
  });

  test('says by its own account how it was established', async () => {
    const { provenance, judged, run } = await judgeCapture(await loadCapture(recordedCapture(name)));
    expect(judged?.overrides).toEqual([]);
    expect(run.id).toMatch(/^\d{8}T\d{6}Z-[\da-f]{6}$/);
    expect((provenance?.evidence?.oldest ?? '') <= (provenance?.evidence?.newest ?? '')).toBe(true);
    expect(provenance?.scope !== undefined).toBe(run.engine !== undefined);
  });
});

describe('what is asked otherwise', () => {
  const capture = () => loadCapture(recordedCapture('dev-tools-after'));

  test('wins over the capture, and the result says so', async () => {
    const { run, judged } = await judgeCapture(await capture(), { failOn: 'P3', profile: 'dev', keepGoing: true });
    expect([run.failOn, run.severityProfile]).toEqual(['P3', 'dev']);
    expect(judged?.overrides).toEqual([
      { setting: '--fail-on', recorded: 'P1', used: 'P3' },
      { setting: '--severity', recorded: 'prod', used: 'dev' },
      { setting: '--keep-going', recorded: 'off', used: 'on' },
    ]);
  });

  test('is not told when it is what the capture says', async () => {
    expect((await judgeCapture(await capture(), { failOn: 'P1' })).judged?.overrides).toEqual([]);
  });
});
