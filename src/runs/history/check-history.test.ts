import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chainedLine, readChain } from '../../history/chain.ts';
import { aRunEntry } from '../../history/testing/run-line.ts';
import type { CaptureManifest } from '../../model/capture.ts';
import type { HistoryEntry, HistoryHead } from '../../model/history.ts';
import { publishRun } from '../testing/publish-run.ts';
import { checkHistory } from './check-history.ts';
import { HEAD_FILE, HISTORY_FILE, readHistory } from './history-file.ts';

const NAMES = ['20261101T080000Z-aaaaaa', '20261102T080000Z-bbbbbb', '20261103T080000Z-cccccc'];
/** Each line is brought to the disk, which other tests keep busy. */
const DISK_MS = 60_000;
let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'gates-check-'));
  for (const [index, name] of NAMES.entries()) await publishRun(out, name, index + 1);
}, DISK_MS);

afterEach(() => rm(out, { recursive: true }));

const lines = async () => (await readFile(join(out, HISTORY_FILE), 'utf8')).trimEnd().split('\n');
const write = (rows: readonly string[]) => writeFile(join(out, HISTORY_FILE), rows.map((row) => `${row}\n`).join(''));
const problems = async (head?: string) => (await checkHistory(out, head)).problems;

/** Writes the whole history anew, as somebody would who knows how it is made: every digest and the head fit. */
async function forge(change: (entries: readonly HistoryEntry[]) => readonly HistoryEntry[]): Promise<void> {
  const { lines: before } = readChain(await readFile(join(out, HISTORY_FILE), 'utf8'));
  const entries = before.map(({ line: _line, prev: _prev, at: _at, ...entry }) => entry);
  let head: HistoryHead | undefined;
  const rows = change(entries).map((entry) => {
    const made = chainedLine(entry, '2026-11-03T08:00:00.000Z', head);
    ({ head } = made);
    return made.text.trimEnd();
  });
  await write(rows);
  await writeFile(join(out, HEAD_FILE), JSON.stringify(head));
}

describe('the history of three runs', () => {
  test('is whole', async () => {
    const { head } = await readHistory(out);
    expect(await checkHistory(out)).toEqual({ problems: [], lines: 3, head: head?.head });
  });

  test('is whole in the eyes of a report that knows one of its lines', async () => {
    const [first] = await lines();
    const digest = /"digest":"([\da-f]+)"/.exec(first ?? '')?.[1];
    expect(await problems(digest)).toEqual([]);
    expect(await problems(digest?.slice(0, 12))).toEqual([]);
  });

  test.each<[string, (rows: readonly string[]) => readonly string[], string]>([
    [
      'an edited line',
      (rows) => rows.with(1, (rows[1] ?? '').replace('"exitCode":1', '"exitCode":0')),
      'Line 2 of history.jsonl was altered.',
    ],
    [
      'a removed line',
      (rows) => rows.toSpliced(1, 1),
      'Line 2 of history.jsonl has the number 3: lines were removed, added or moved.',
    ],
    ['the last line removed', (rows) => rows.slice(0, 2), 'Line 3 of history.jsonl is missing at the end.'],
  ])('with %s is not', async (_, tamper, problem) => {
    await write(tamper(await lines()));
    expect(await problems()).toContain(problem);
  });

  test('without its head is not', async () => {
    await rm(join(out, HEAD_FILE));
    expect(await problems()).toContain('Line 3 of history.jsonl cannot be proven: there is no history.head.');
  });
});

describe('lines and folders', () => {
  test('a run whose folder is gone', async () => {
    await rm(join(out, NAMES[1] ?? ''), { recursive: true });
    expect(await problems()).toEqual([`Line 2: the run ${NAMES[1]} is not there.`]);
  });

  test('a run whose manifest was written anew', async () => {
    await appendFile(join(out, NAMES[1] ?? '', 'manifest.json'), ' ');
    expect(await problems()).toEqual([
      `Line 2: the run ${NAMES[1]} has another manifest than the one that was recorded.`,
    ]);
  });
});

/** Lets the capture of the third run say which line was the last one when it was taken. */
async function thirdRunFollows(line: number, head: string): Promise<void> {
  const capture = join(out, NAMES[2] ?? '', 'capture');
  const sha256 = 'd'.repeat(64);
  const manifest = JSON.parse(await readFile(join(capture, 'manifest.json'), 'utf8')) as CaptureManifest;
  const pieces = manifest.pieces.map((piece) => (piece.kind === 'run' ? { ...piece, sha256 } : piece));
  await writeFile(join(capture, 'manifest.json'), JSON.stringify({ ...manifest, pieces }));
  const previousRun = { run: NAMES[line - 1], line, head };
  await writeFile(join(capture, 'objects', sha256), JSON.stringify({ previousRun }));
}

describe('a history that somebody wrote anew, with every digest in it', () => {
  test('with another verdict: a later run that was not written anew names a line that is not there', async () => {
    const digest = /"digest":"([\da-f]+)"/.exec((await lines())[1] ?? '')?.[1] ?? '';
    await thirdRunFollows(2, digest);
    expect(await problems()).toEqual([]);
    await forge((entries) => entries.with(0, { ...aRunEntry(1), verdict: 'passed' }));
    expect(await problems()).toContain(
      `Line 3: the run ${NAMES[2]} was made after a line 2 with the digest ${digest}, which is not there.`,
    );
  });

  test('without one of the runs: its folder has no line', async () => {
    await forge((entries) => entries.toSpliced(1, 1));
    expect(await problems()).toContain(`The run ${NAMES[1]} has no line.`);
  });

  test('with another verdict: only whoever knows an earlier digest can tell', async () => {
    const digest = /"digest":"([\da-f]+)"/.exec((await lines())[1] ?? '')?.[1] ?? '';
    await forge((entries) => entries.map((entry) => ({ ...entry, verdict: 'passed' as const, exitCode: 0 })));
    expect(await problems()).toEqual([]);
    expect(await problems(digest)).toEqual([`No line has the digest ${digest}: lines were removed or written anew.`]);
  });
});
