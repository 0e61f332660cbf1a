import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { frame } from '../../collect/engine/logs/testing/log-body.ts';
import { ago } from '../../collect/engine/logs/testing/log-reply.ts';
import type { Replies } from '../../collect/engine/testing/canned-engine.ts';
import { fakeEngine, socketFolder } from '../../collect/engine/testing/fake-engine.ts';
import { json, type Reply } from '../../collect/engine/testing/replies.ts';
import { containerId, inspected, PROJECT_NAME, systemOf } from '../../collect/engine/testing/replies-of-system.ts';
import { RunResult } from '../../model/result.ts';

// The built program and what it needs of the memory of its host, with a large system and with logs without an end.

const MOST_MEBIBYTES = 256;
const [CONTAINERS, RECORD_BYTES, LINE_BYTES, LOG_BYTES] = [150, 16_384, 20_000_000, 1_000_000_000];

const path = (number: number, what: string) => `/containers/${containerId(number)}/${what}`;

/** A log of records of 16 KiB, as the engine cuts lines: so many bytes of one line, or of one line each. */
function logOf(bytes: number, end: '' | '\n'): Reply {
  const record = frame('stdout', `${ago(60)} ${'x'.repeat(RECORD_BYTES)}${end}`);
  return (response) => {
    let left = bytes;
    const pour = () => {
      while (left > 0 && !response.destroyed) {
        left -= RECORD_BYTES;
        if (!response.write(record)) return;
      }
      response.end(frame('stdout', `${ago(59)} end\n`));
    };
    response.writeHead(200).on('drain', pour);
    pour();
  };
}

/** Ten containers with a thousand variables and one of 64 KiB, one with a line of 20 MB and one with a log of 1 GB. */
function largeSystem(): Replies {
  const variables = Array.from({ length: 1000 }, (_, index) => `SETTING_${index}=value-${index}`);
  const env = [...variables, `LARGE=${'x'.repeat(65_536)}`];
  const about = (number: number) => {
    const { Config, ...others } = inspected(number) as { Config: object };
    return [path(number, 'json'), json({ ...others, Config: { ...Config, Env: env } })] as const;
  };
  return systemOf(CONTAINERS, {
    ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => about(index + 1))),
    [path(1, 'logs')]: logOf(LINE_BYTES, ''),
    [path(2, 'logs')]: logOf(LOG_BYTES, '\n'),
  });
}

/** The most that a process had in memory, in mebibytes, as long as it lives. */
function watchMemory(pid: number | undefined): () => number {
  let most = 0;
  const looking = setInterval(() => {
    readFile(`/proc/${pid}/status`, 'utf8').then(
      (status) => {
        most = Math.max(most, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
      },
      // It has ended.
      () => clearInterval(looking),
    );
  }, 20);
  return () => {
    clearInterval(looking);
    return Math.round(most);
  };
}

test(`${CONTAINERS} containers, a line of 20 MB and a log of 1 GB take at most ${MOST_MEBIBYTES} MiB`, async () => {
  const engine = await fakeEngine(largeSystem());
  const out = await socketFolder();
  let memory = () => 0;
  const { exitCode, stdout, stderr } = await gates(
    ['run', 'g2', '-p', PROJECT_NAME, '-H', engine.endpoint.url, '--json', '--quiet', '--out', join(out, 'report')],
    { folder: tmpdir(), started: (pid) => (memory = watchMemory(pid)) },
  );
  const most = memory();
  await rm(join(out, 'report'), { recursive: true });
  expect([stderr, [0, 1, 3].includes(exitCode)]).toEqual(['', true]);
  const result = RunResult.parse(JSON.parse(stdout));
  expect(result.evidence.filter(({ kind, missing }) => kind === 'containers' && !missing)).toHaveLength(CONTAINERS);
  expect(most).toBeGreaterThan(20);
  expect(most).toBeLessThanOrEqual(MOST_MEBIBYTES);
});
