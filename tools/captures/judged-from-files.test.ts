import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runJson } from '../../reports/json/run-json.ts';
import { Redactor } from '../../src/capture/redact/redactor.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { type JudgedRun } from '../../src/cli/stages/judge-and-report.ts';
import { judgeStoredCapture } from '../../src/cli/stages/judge-stored-capture.ts';
import { gatesFromSources } from '../../src/cli/testing/from-sources.ts';
import { layOutSystem } from './lay-out-system.ts';
import { RECORDED_SYSTEMS } from './recorded-systems.ts';

// Systems of which there are only files. Those that run are compared where they run, by `judgedTwice`.

test.each(RECORDED_SYSTEMS)(
  '$capture: what is judged from its files is what its stored capture gives, byte for byte',
  { timeout: 120_000 },
  async (recorded) => {
    const place = await mkdtemp(join(tmpdir(), 'gates-system-'));
    try {
      const folder = await layOutSystem(recorded, place);
      const ran = join(place, 'ran');
      const { exitCode, stdout } = await gatesFromSources(
        ['run', 'g1', ...recorded.args, '--json', '--quiet', '--out', ran],
        { folder },
      );
      const again = await judgedAgain(join(ran, 'latest'), join(place, 'again'));
      expect(again.result.gates.map(({ id }) => id)).toEqual(['g1']);
      expect([runJson(again.result), again.result.exitCode]).toEqual([stdout, exitCode]);
      expect(await sumsOf(again.folder)).toBe(await sumsOf(join(ran, 'latest')));
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  },
);

async function judgedAgain(run: string, out: string): Promise<JudgedRun> {
  const folder = join(run, 'capture');
  const how = { formats: ['md', 'json', 'html'] as const, redactor: new Redactor() };
  return judgeStoredCapture({ capture: await loadCapture(folder), folder }, out, how);
}

function sumsOf(run: string): Promise<string> {
  return readFile(join(run, 'SHA256SUMS'), 'utf8');
}
