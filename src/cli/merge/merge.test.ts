import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MergedResult } from '../../model/merged-result.ts';
import { readResult } from '../../runs/read-result.ts';
import { merge } from './merge.ts';

/** Two runs are judged and written; a busy machine takes its time. */
const LONG_MS = 120_000;

const capture = (name: string) => new URL(`../../../fixtures/captures/${name}`, import.meta.url).pathname;

describe('two hosts together', () => {
  let folder = '';
  let exitCode = -1;
  let printed = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-merge-'));
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    const given = [`edge-1=${capture('ultra-agent-os')}`, `edge-2=${capture('ultra-agent-os-hardened')}`];
    exitCode = await merge(given, { out: folder, format: 'md,json' });
  }, LONG_MS);
  afterAll(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  test('each has a run of its own, with its own documents and its own evidence', async () => {
    for (const host of ['edge-1', 'edge-2']) {
      const { result } = await readResult(join(folder, host));
      expect(result.gates.map(({ id }) => id)).toEqual(['g1', 'g2', 'g3']);
      expect(await readdir(join(folder, host, 'latest'))).toEqual(
        expect.arrayContaining(['02_RUNTIME_AUDIT.md', 'SHA256SUMS', 'capture']),
      );
    }
  });

  test('the merged report names them, leads to them, and says what is between them', async () => {
    const merged = MergedResult.parse(JSON.parse(await readFile(join(folder, 'merged.json'), 'utf8')));
    expect(merged.hosts.map(({ label, project }) => [label, project])).toEqual([
      ['edge-1', 'ultra_agent_os_starter'],
      ['edge-2', 'ultra_agent_os_hardened'],
    ]);
    for (const { folder: run } of merged.hosts)
      expect(await readFile(join(folder, run, 'SUMMARY.md'), 'utf8')).toContain('# Summary');
    expect(merged.checks.length).toBeGreaterThan(4);
    expect(await readFile(join(folder, 'MERGED.md'), 'utf8')).toContain('## Between the Hosts');
  });

  test('the exit code is that of the worst, and the way to the report is told', () => {
    expect([exitCode, printed]).toEqual([1, expect.stringContaining('MERGED.md')]);
  });
});

test('one capture, or none at a path, is an operator error', async () => {
  const options = { out: tmpdir(), format: 'md' };
  await expect(merge([capture('ultra-agent-os')], options)).rejects.toMatchObject({ code: 'GATES_USAGE' });
  const nowhere = [capture('nowhere'), capture('ultra-agent-os')];
  await expect(merge(nowhere, options)).rejects.toMatchObject({ code: 'GATES_CAPTURE_INVALID' });
});
