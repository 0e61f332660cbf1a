import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSettings } from '../../settings/parse-settings.ts';
import { sshKeyFiles } from '../../signing/testing/key-files.ts';
import { prepareSealing, sealedExitCode } from './sealing.ts';

const settings = (text: string) => parseSettings(text, 'gates.yaml', []);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gates-sealing-'));
  writeFileSync(join(folder, 'key'), sshKeyFiles().secret);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('how a run is sealed', () => {
  test('not at all, without options and settings', async () => {
    expect(await prepareSealing({})).toEqual({ timestampRequired: false });
    expect(await prepareSealing({}, settings('project: shop'))).toEqual({ timestampRequired: false, retention: {} });
  });

  test('as the settings say', async () => {
    const text =
      'seal: { timestampCommand: [ask, "{query}"], timestampRequired: true, timestampMs: 500 }\nhistory: { keep: 9 }';
    expect(await prepareSealing({}, settings(text))).toEqual({
      timestamp: { command: ['ask', '{query}'], deadlineMs: 500 },
      timestampRequired: true,
      retention: { keep: 9 },
    });
  });

  test('with the program of the command line before that of the settings', async () => {
    const { timestamp } = await prepareSealing(
      { timestampCmd: 'ours' },
      settings('seal: { timestampCommand: [theirs] }'),
    );
    expect(timestamp).toEqual({ command: ['ours'], deadlineMs: 30_000 });
  });

  test('with the key in a file', async () => {
    const { key } = await prepareSealing({ signKey: join(folder, 'key') });
    expect(key?.id).toMatch(/^SHA256:/);
  });
});

describe('is refused', () => {
  test('a timestamp that is required and that nobody is asked for', async () => {
    const asked = prepareSealing({}, settings('seal: { timestampRequired: true }'));
    await expect(asked).rejects.toThrow('A timestamp is required, and no command is given that gets one.');
  });

  test('a key that is not there', async () => {
    const message = `The key file ${join(folder, 'none')} cannot be read (ENOENT).`;
    await expect(prepareSealing({ signKey: join(folder, 'none') })).rejects.toThrow(message);
  });
});

test.each([
  [0, false, 0],
  [0, true, 3],
  [1, true, 1],
  [130, true, 130],
])('a run that came to %i, and lacks a timestamp: %s, ends with %i', (exitCode, lacks, ends) => {
  expect(sealedExitCode(exitCode, lacks)).toBe(ends);
});
