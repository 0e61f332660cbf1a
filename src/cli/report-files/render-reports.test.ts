import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleResult } from '../../../reports/testing/sample-result.ts';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import type { Scanner } from '../../capture/last-scan.ts';
import { readExposition } from '../../shared/exposition/read-exposition.ts';
import { renderReports, writeReports } from './render-reports.ts';
import { reportTargets } from './report-targets.ts';

const CLEAN: Scanner = { leaks: () => false };

async function write(given: readonly string[], result = sampleResult(), scanner = CLEAN) {
  return writeReports(await renderReports(await reportTargets(given, {}), result, scanner));
}

test('several reports at once, and the one for stdout is handed back', async () => {
  const folder = temporaryFolder();
  const printed = await write([`junit=${folder}/a.xml`, `sarif=${folder}/a.sarif`, 'github-annotations=-']);
  expect(readdirSync(folder).toSorted()).toEqual(['a.sarif', 'a.xml']);
  expect(readFileSync(`${folder}/a.xml`, 'utf8')).toMatch(/^<\?xml/);
  expect(printed).toMatch(/^::error /);
});

test('others may read a report, and a former file keeps its mode', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'kept.csv'), 'old');
  chmodSync(join(folder, 'kept.csv'), 0o600);
  await write([`csv=${folder}/kept.csv`, `hdf=${folder}/new.json`]);
  const modes = ['kept.csv', 'new.json'].map((name) => statSync(join(folder, name)).mode & 0o777);
  expect(modes).toEqual([0o600, 0o644 & ~process.umask()]);
});

test('a file is replaced at once: whoever has the former one open still reads it whole', async () => {
  const path = join(temporaryFolder(), 'metrics.prom');
  writeFileSync(path, 'old');
  const before = statSync(path).ino;
  await write([`prometheus=${path}`]);
  expect(statSync(path).ino).not.toBe(before);
});

describe('the metrics', () => {
  test('keep from the former file when a run last passed', async () => {
    const path = join(temporaryFolder(), 'metrics.prom');
    const passed = sampleResult({ verdict: 'passed' });
    await write([`prometheus=${path}`], passed);
    const later = { ...sampleResult().run, takenAt: '2026-02-01T02:00:00.000Z' };
    await write([`prometheus=${path}`], sampleResult({ run: later }));
    const times: number[] = [];
    readExposition(readFileSync(path, 'utf8'), 'prometheus', ({ name, value }) => {
      if (name.startsWith('gates_last_')) times.push(value * 1000);
    });
    expect(times.map((time) => new Date(time).toISOString())).toEqual([later.takenAt, passed.run.takenAt]);
  });
});

test('a report that would hold a secret is named, and none is written', async () => {
  const folder = temporaryFolder();
  const scanner = { leaks: (text: string) => text.startsWith('<?xml') };
  await expect(write([`junit=${folder}/a.xml`, `csv=${folder}/a.csv`], sampleResult(), scanner)).rejects.toMatchObject({
    code: 'GATES_SECRET_IN_OUTPUT',
    message: `A secret would have been written: the report junit=${folder}/a.xml.`,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('a place that has become unwritable is told, and nothing half-written is left behind', async () => {
  const folder = temporaryFolder();
  const targets = await reportTargets([`csv=${folder}/deep/a.csv`], {});
  const rendered = await renderReports(targets, sampleResult(), CLEAN);
  rmSync(join(folder, 'deep'), { recursive: true });
  await expect(writeReports(rendered)).rejects.toMatchObject({
    code: 'GATES_OUTPUT_NOT_WRITABLE',
    message: `The report ${folder}/deep/a.csv cannot be written (ENOENT).`,
  });
});
