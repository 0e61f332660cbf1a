import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCapture } from '../../capture/store.ts';
import { sealRunFolder } from '../../runs/seal-run-folder.ts';
import { copyOf, runFolderOf } from '../../runs/testing/a-run-folder.ts';
import { verifyRunFolder } from '../../runs/verify/verify-run-folder.ts';
import { type Rederived, rederive } from './rederive.ts';

let original: string;

beforeAll(async () => {
  original = await runFolderOf('dev-tools-after');
}, 60_000);

/** Replaces a text in a file, and makes the records of the run anew, as a forger would who can write the folder. */
async function forged(path: string, before: string, after: string): Promise<string> {
  const run = await copyOf(original);
  const text = await readFile(join(run, path), 'utf8');
  expect(text).toContain(before);
  await writeFile(join(run, path), text.replace(before, after));
  for (const record of ['manifest.json', 'SHA256SUMS']) await rm(join(run, record));
  const { manifest } = await loadCapture(join(run, 'capture'));
  await sealRunFolder(run, { runId: 'forged', toolVersion: '0.0.1', capture: manifest });
  return run;
}

async function rederived(run: string): Promise<Rederived> {
  return rederive(run, await verifyRunFolder(run));
}

describe('a run that is judged again', () => {
  test('comes to its result and its documents, byte for byte', async () => {
    expect(await rederived(original)).toEqual({
      compared: ['result.json', '01_CONFIG_AUDIT.md', 'SUMMARY.md', '01_CONFIG_AUDIT.json'],
      differences: [],
      notes: [],
    });
  });

  test('tells a document that says something else, though every digest fits it', async () => {
    const run = await forged('SUMMARY.md', '**FAILED**', '**PASSED**');
    expect((await verifyRunFolder(run)).faults).toEqual([]);
    expect((await rederived(run)).differences).toEqual([
      {
        path: 'SUMMARY.md',
        what: 'is not what its capture gives: line 3 is "- **Verdict:** **PASSED**", and should be "- **Verdict:** **FAILED**"',
      },
    ]);
  });

  test('tells a result that says something else', async () => {
    const run = await forged('result.json', '"verdict": "failed"', '"verdict": "passed"');
    const { differences } = await rederived(run);
    expect(differences.map(({ path }) => path)).toEqual(['result.json']);
    expect(differences[0]?.what).toMatch(/line \d+ is "\\"verdict\\": \\"passed\\",", and should be/);
  });

  test('is not judged again when its capture was altered: that was said already', async () => {
    const run = await copyOf(original);
    await writeFile(join(run, 'capture/manifest.json'), '{}');
    expect(await rederived(run)).toMatchObject({
      compared: [],
      differences: [],
      notes: ['The capture is not intact.'],
    });
  });
});
