import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { command } from '../../fixtures/engine/command.ts';
import { type FixtureEngine, provideEngine } from '../../fixtures/engine/provide-engine.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import { NODE, PROGRAM } from '../program.ts';
import type { Row } from '../row.ts';
import { ENGINE_REST_MS, sideBySide } from '../side-by-side.ts';
import { type Used, usedBy } from '../used-by.ts';

const MEGABYTE = 1024 ** 2;
/** The most memory that an audit may need, whatever the logs are. */
const MOST_MEGABYTES = 200;
const SIZES = { gigabyte: 1024 * MEGABYTE, tenth: 102 * MEGABYTE };
const ROUNDS = 5;
const WINDOW_LINES = 20_000;
const ALL_LINES = 9_999_999;

const DONE = "require('fs').writeFileSync('/tmp/done', 'done'); setInterval(() => {}, 1e9);";
const LONG_LINE = `process.stdout.write('x'.repeat(20 * ${MEGABYTE}) + '\\n', () => { ${DONE} });`;

const PROJECTS = ['gigabyte', 'tenth', 'line'] as const;
type LogName = (typeof PROJECTS)[number];
const projectOf = (name: LogName) => `gates_bench_log_${name}`;

/** Where it is measured. */
interface Bench {
  readonly engine: FixtureEngine;
  readonly folder: string;
}

/**
 * Logs of a gigabyte, of a tenth of it, and of one line of twenty megabytes: how long the audit takes, and the most
 * memory that it needs. The engine is the limit of every full reading: it hands out some 40 MB a second.
 */
export async function logs(): Promise<readonly Row[]> {
  const bench = { engine: await provideEngine(), folder: await mkdtemp(join(tmpdir(), 'gates-bench-')) };
  try {
    for (const name of PROJECTS) {
      await writeFile(join(bench.folder, `${name}.json`), composeFile(name));
      await compose(bench, name, 'up', '-d', '--quiet-pull');
    }
    for (const name of PROJECTS) await untilWritten(bench, `${projectOf(name)}-writer-1`);
    return rows(await measured(bench));
  } finally {
    for (const name of PROJECTS) await compose(bench, name, 'down', '-t', '0');
    await rm(bench.folder, { recursive: true });
  }
}

function compose({ engine, folder }: Bench, name: LogName, ...args: readonly string[]): Promise<string> {
  return command([...engine.compose, '-p', projectOf(name), '-f', join(folder, `${name}.json`), ...args], {
    environment: engine.environment,
    timeoutMs: 600_000,
  });
}

async function measured(bench: Bench) {
  const patterns = Array.from({ length: 20 }, (_, index) => ({
    name: `p${index}`,
    pattern: `order ${index}\\d+ failed`,
  }));
  const everything = await settingsFolder(bench, 'everything', {
    tail: ALL_LINES,
    bytes: 2048 * MEGABYTE,
    patterns,
  });
  const window = await settingsFolder(bench, 'window', { since: '1m' });
  const usual = await settingsFolder(bench, 'usual', {});
  const audited = (name: LogName) => ({ name, argv: auditOf(bench, name), folder: usual });
  const sinceAMinute = () => `since=${Math.floor(Date.now() / 1000) - 60}`;
  // The window first: it is one of the last minute.
  return {
    window: audit(bench, 'gigabyte', window),
    windowAsked: read(bench, 'gigabyte', sinceAMinute()),
    usual: sideBySide([audited('tenth'), audited('gigabyte')], ROUNDS, ENGINE_REST_MS),
    usualLine: audit(bench, 'line', usual),
    counted: read(bench, 'gigabyte', `tail=${ALL_LINES}`),
    everything: audit(bench, 'gigabyte', everything),
  };
}

function rows(used: Awaited<ReturnType<typeof measured>>): readonly Row[] {
  const time = (what: string, value: number, name: string, other: number, most: number): Row => ({
    what,
    value,
    unit: 'ms',
    beside: { name, value: other },
    target: { most },
  });
  const memory = (what: string, { peakMegabytes }: Used): Row => ({
    what: `${what}: most memory`,
    value: peakMegabytes,
    unit: 'MB',
    target: { most: MOST_MEGABYTES },
  });
  return [
    time('audit beside 1 GB of logs', used.usual.gigabyte, 'beside 100 MB', used.usual.tenth, 1.3),
    time(
      'a minute of 1 GB of logs, in the audit',
      used.window.wallMs,
      'asked of the engine',
      used.windowAsked.wallMs,
      1,
    ),
    time('all of 1 GB of logs, 20 patterns', used.everything.wallMs, 'its bytes counted', used.counted.wallMs, 1.2),
    memory('all of 1 GB of logs, 20 patterns', used.everything),
    memory('one line of 20 MB', used.usualLine),
  ];
}

function audit(bench: Bench, name: LogName, settings: string): Used {
  return usedBy(auditOf(bench, name), settings);
}

function auditOf({ engine, folder }: Bench, name: LogName): readonly string[] {
  const report = ['--quiet', '--out', join(folder, 'gates-report')];
  const target = ['-p', projectOf(name), '-H', engine.dockerHost];
  return [...PROGRAM, 'run', 'g2', ...target, ...report];
}

function read({ engine, folder }: Bench, name: LogName, query: string): Used {
  const socket = engine.dockerHost.replace('unix://', '');
  return usedBy([NODE, `${PROJECT_ROOT}/bench/log-reads.mjs`, socket, `${projectOf(name)}-writer-1`, query], folder);
}

async function settingsFolder({ folder }: Bench, name: string, logs: object): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  // A full reading takes half a minute; a call has ten seconds otherwise.
  await writeFile(
    join(path, 'gates.yaml'),
    JSON.stringify({ logs, limits: { call: '5m', logRead: '15m', gate: '1h', run: '1h' } }),
  );
  return path;
}

/** The writer says on its standard error that it is done, so that nobody has to read the log to find out. */
async function untilWritten({ engine }: Bench, container: string): Promise<void> {
  for (;;) {
    const text = await command(['docker', 'exec', container, 'cat', '/tmp/done'], {
      environment: engine.environment,
    }).catch(() => '');
    if (text.includes('done')) return;
    await sleep(1000);
  }
}

function composeFile(name: LogName): string {
  const script = name === 'line' ? LONG_LINE : manyLines(SIZES[name]);
  const image = '${NODE_IMAGE:-node:20-alpine}';
  const logging = { driver: 'json-file', options: { 'max-size': '4g' } };
  return JSON.stringify({
    services: {
      writer: { image, command: ['node', '-e', script.replaceAll('$', '$$$$')], logging, stop_grace_period: '0s' },
    },
  });
}

/** Writes so many bytes of ordinary lines, and twenty thousand lines more after a pause that is longer than the window. */
function manyLines(bytes: number): string {
  return `
    const line = (n) => 'order ' + n + ' of customer ' + (n % 997) + ' was taken and will be sent to the warehouse tomorrow\\n';
    let n = 0, written = 0;
    const more = () => {
      let chunk = '';
      while (chunk.length < 65536) chunk += line(n++);
      written += chunk.length;
      if (written < ${bytes}) return process.stdout.write(chunk, more);
      process.stdout.write(chunk, () => setTimeout(() => {
        let last = '';
        for (let i = 0; i < ${WINDOW_LINES}; i++) last += line(n++);
        process.stdout.write(last, () => { ${DONE} });
      }, 65000));
    };
    more();`;
}
