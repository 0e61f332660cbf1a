import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { command } from '../fixtures/engine/command.ts';
import { provideEngine } from '../fixtures/engine/provide-engine.ts';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { type Used, usedBy, usedLine } from './used-by.ts';

// Logs of a gigabyte, of a tenth of it, and of one line of twenty megabytes: how long the audit takes, and the most memory
// that it needs. `npm run build` first. The engine is the limit of every full reading: it hands out some 40 MB a second.

const MEGABYTE = 1024 ** 2;
/** The most memory that an audit may need, whatever the logs are. */
const MOST_MEGABYTES = 200;
const SIZES = { gigabyte: 1024 * MEGABYTE, tenth: 102 * MEGABYTE };
const WINDOW_LINES = 20_000;
const ALL_LINES = 9_999_999;

const DONE = "require('fs').writeFileSync('/tmp/done', 'done'); setInterval(() => {}, 1e9);";
const LONG_LINE = `process.stdout.write('x'.repeat(20 * ${MEGABYTE}) + '\\n', () => { ${DONE} });`;

const engine = await provideEngine();
const socket = engine.dockerHost.replace('unix://', '');
const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
const used: Used[] = [];

const projects = ['gigabyte', 'tenth', 'line'] as const;
const projectOf = (name: string) => `gates_bench_log_${name}`;
const compose = (name: string, ...args: string[]) =>
  command([...engine.compose, '-p', projectOf(name), '-f', join(folder, `${name}.json`), ...args], {
    environment: engine.environment,
    timeoutMs: 600_000,
  });

try {
  for (const name of projects) {
    await writeFile(join(folder, `${name}.json`), composeFile(name));
    await compose(name, 'up', '-d', '--quiet-pull');
  }
  for (const name of projects) await untilWritten(`${projectOf(name)}-writer-1`);
  await measureAll();
} finally {
  for (const name of projects) await compose(name, 'down', '-t', '0');
  await rm(folder, { recursive: true });
}
if (used.some(({ peakMegabytes }) => peakMegabytes > MOST_MEGABYTES)) {
  process.stderr.write(`an audit needed more than ${MOST_MEGABYTES} MB\n`);
  process.exitCode = 1;
}

async function measureAll(): Promise<void> {
  const patterns = Array.from({ length: 20 }, (_, index) => ({
    name: `p${index}`,
    pattern: `order ${index}\\d+ failed`,
  }));
  const everything = await settingsFolder('everything', { tail: ALL_LINES, bytes: 2048 * MEGABYTE, patterns });
  const window = await settingsFolder('window', { since: '1m' });
  const usual = await settingsFolder('usual', {});
  // The window first: it is one of the last minute.
  show('a minute of the gigabyte, in the audit', audit('gigabyte', window));
  const since = `since=${Math.floor(Date.now() / 1000) - 60}`;
  show('a minute of the gigabyte, asked of the engine', read('gigabyte', since));
  show('usual audit beside 100 MB', audit('tenth', usual));
  show('usual audit beside 1 GB', audit('gigabyte', usual));
  show('usual audit of one line of 20 MB', audit('line', usual));
  show('all of the gigabyte, bytes counted', read('gigabyte', `tail=${ALL_LINES}`));
  show('all of the gigabyte, audit with 20 patterns', audit('gigabyte', everything));
}

function show(name: string, measured: Used): void {
  used.push(measured);
  process.stdout.write(usedLine(name, measured));
}

function audit(name: string, settings: string): Used {
  const report = ['--quiet', '--out', join(folder, 'gates-report')];
  const target = ['-p', projectOf(name), '-H', engine.dockerHost];
  return usedBy([`${PROJECT_ROOT}/bin/gates.js`, 'run', 'g2', ...target, ...report], settings);
}

function read(name: string, query: string): Used {
  return usedBy([`${PROJECT_ROOT}/bench/log-reads.mjs`, socket, `${projectOf(name)}-writer-1`, query], folder);
}

async function settingsFolder(name: string, logs: object): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  // A full reading takes half a minute; a call has ten seconds otherwise.
  await writeFile(join(path, 'gates.yaml'), JSON.stringify({ logs, timeouts: { callMs: 300_000 } }));
  return path;
}

/** The writer says on its standard error that it is done, so that nobody has to read the log to find out. */
async function untilWritten(container: string): Promise<void> {
  for (;;) {
    const text = await command(['docker', 'exec', container, 'cat', '/tmp/done'], {
      environment: engine.environment,
    }).catch(() => '');
    if (text.includes('done')) return;
    await sleep(1000);
  }
}

function composeFile(name: (typeof projects)[number]): string {
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
