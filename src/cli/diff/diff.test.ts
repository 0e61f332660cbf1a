import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runJson } from '../../../reports/json/run-json.ts';
import { judged, recordedCapture } from '../../evaluate/testing/recorded.ts';
import { diff } from './diff.ts';

const SYSTEMS = ['dev-tools-before', 'dev-tools-after'] as const;

let folder = '';
let printed = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-diff-'));
  for (const name of SYSTEMS) {
    await mkdir(join(folder, name, 'latest'), { recursive: true });
    const result = judged(await recordedCapture(name), { runId: name });
    await writeFile(join(folder, name, 'latest/result.json'), runJson(result));
  }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
}, 60_000);
beforeEach(() => {
  printed = '';
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const before = () => join(folder, 'dev-tools-before');
const after = () => join(folder, 'dev-tools-after');

describe('the exit code', () => {
  test('is 1 for a new finding, whatever was fixed', async () => {
    expect(await diff(before(), after(), 'text')).toBe(1);
    expect(printed).toMatch(/^1 new, \d+ changed, \d+ still open, 0 accepted, 0 no longer known, \d+ fixed$/m);
  });
  test('is 0 for the same run twice, by any way to it', async () => {
    expect(await diff(before(), join(before(), 'latest'), 'text')).toBe(0);
    expect(await diff(join(before(), 'latest/result.json'), before(), 'text')).toBe(0);
  });
  test.each(['nowhere', '.'])('of a path without a result is that of an operator error: %s', async (path) => {
    await expect(diff(join(folder, path), after(), 'text')).rejects.toMatchObject({ code: 'GATES_RESULT_INVALID' });
  });
});

test.each([
  ['md', /^# What changed on project `dev-tools`/],
  ['json', /^\{\n {2}"schema": "gates-comparison\/1"/],
] as const)('as %s', async (format, beginning) => {
  await diff(before(), after(), format);
  expect(printed).toMatch(beginning);
});
