import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleResult } from '../../../reports/testing/sample-result.ts';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import { aGate, aRunEntry } from '../../history/testing/run-line.ts';
import { appendToHistory, HISTORY_FILE } from '../../runs/history/history-file.ts';
import { pastFindings } from './past-findings.ts';

const NOON = new Date('2026-11-05T12:00:00Z');
const RUN = { ...sampleResult().run, takenAt: '2026-11-03T08:00:00.000Z' };

/** An output folder with a run a day, each with one finding more, and the result of the third of them. */
async function outputFolder(): Promise<{ out: string; resultFile: string }> {
  const out = temporaryFolder();
  for (const day of [1, 2, 3, 4]) {
    const gates = [aGate({ findings: { P0: 0, P1: day, P2: 0, P3: 0 } })];
    await appendToHistory(out, aRunEntry(day, { gates }), NOON);
  }
  return { out, resultFile: join(out, 'latest', 'result.json') };
}

test('the runs up to this one tell what they found', async () => {
  const { resultFile } = await outputFolder();
  const [series, ...others] = await pastFindings(resultFile, RUN);
  expect([series?.gate, series?.priority, others.length]).toEqual(['g1', 'P1', 0]);
  expect(series?.points.map(({ count }) => count)).toEqual([1, 2, 3]);
});

test('another project on the same host is another story', async () => {
  const { resultFile } = await outputFolder();
  expect(await pastFindings(resultFile, { ...RUN, project: 'other' })).toEqual([]);
});

test('a history that somebody changed tells nothing, and neither does none', async () => {
  const { out, resultFile } = await outputFolder();
  appendFileSync(join(out, HISTORY_FILE), '{"event":"run"}\n');
  expect(await pastFindings(resultFile, RUN)).toEqual([]);
  expect(await pastFindings(join(temporaryFolder(), 'run', 'result.json'), RUN)).toEqual([]);
});
