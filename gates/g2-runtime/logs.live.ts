import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { LogWindow } from '../../src/model/evidence/log-window.ts';

// Logs as a real engine keeps them: with a terminal, rotated, spoiled, deleted, and not at all. The files of the engine
// are reached only where the engine is one that these tests own.

const live = inject('engine');
const isOurs = !('unavailable' in live) && live.owned;
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : isOurs ? '' : ' (skipped: not our engine)';
const PROJECT = 'gates_live_logs';
const SECRET = 'kx82hqz71pmwcanary';

/** Written by Node, so that every service has the same image. */
const SERVICES: Readonly<Record<string, string>> = {
  terminal: `console.log('x'.repeat(16374) + '${SECRET}'); console.log('ERROR \\u001b[31mred\\u001b[0m order 7'); console.log('connecting with ${SECRET}')`,
  rotated: `for (let i = 0; i < 2000; i += 1) console.log('ERROR number ' + i + ' ' + '.'.repeat(60))`,
  spoiled: `console.log('before'); setInterval(() => console.log('WARN after'), 200)`,
  deleted: `console.log('ERROR gone with the file')`,
  unlogged: `console.log('ERROR nobody reads')`,
  silent: '0',
  structured: `for (const level of [30, 40, 50, 60]) console.log(JSON.stringify({ level, time: 1, msg: 'level ' + level })); console.log(JSON.stringify({ level: 30, msg: 'an ERROR that is none' })); console.error(new TypeError('x is not a function').stack)`,
  idle: `for (let i = 1; i <= 6; i += 1) console.log('[WORKER] No jobs found (idle cycle ' + i + '/6)'); console.log('[WORKER] IDLE WARNING: Worker has been idle for 60+ seconds'); console.log('schema is up to date')`,
};
const OPTIONS: Readonly<Record<string, object>> = {
  terminal: { tty: true, environment: { API_TOKEN: SECRET } },
  rotated: { logging: { driver: 'json-file', options: { 'max-size': '10k', 'max-file': '3' } } },
  unlogged: { logging: { driver: 'none' } },
};
const SETTINGS = {
  thresholds: { minimumUptimeSeconds: 0 },
  logs: {
    patterns: [
      { name: 'migrated', service: 'idle', pattern: 'schema is .* date', must: 'present' },
      { name: 'never said', service: 'idle', pattern: '^this is never said', must: 'present', priority: 'P2' },
      { name: 'idle for long', pattern: '(?i)idle for \\d+', must: 'absent' },
    ],
  },
};

describe.skipIf(!isOurs)(`logs as the engine keeps them${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  const windows = new Map<string, LogWindow>();
  const missing = new Map<string, string>();
  let findings: readonly string[] = [];
  let document = '';

  const docker = (...args: string[]) => command(['docker', ...args], { environment: live.environment });
  const compose = (...args: string[]) =>
    command([...live.compose, '-p', PROJECT, ...args], { environment: live.environment, folder });
  const logFile = async (service: string) =>
    (await docker('inspect', '--format', '{{.LogPath}}', `${PROJECT}-${service}-1`)).trim();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-logs-'));
    const services = Object.entries(SERVICES).map(([name, program]) => [
      name,
      {
        image: live.environment['NODE_IMAGE'] ?? 'node:20',
        command: ['node', '-e', `${program}; setInterval(() => {}, 1000)`.replaceAll('$', '$$$$')],
        stop_grace_period: '0s',
        ...OPTIONS[name],
      },
    ]);
    await writeFile(join(folder, 'compose.yaml'), JSON.stringify({ services: Object.fromEntries(services) }));
    await writeFile(join(folder, 'gates.yaml'), JSON.stringify(SETTINGS));
    await compose('up', '-d', '--quiet-pull');
    await sleep(3000);
    await rm(await logFile('deleted'));
    await appendFile(await logFile('spoiled'), `${'\0'.repeat(64)}\n`);
    await docker('restart', '--time', '0', `${PROJECT}-spoiled-1`);
    await sleep(2000);
    const options = { folder, environment: { DOCKER_HOST: live.dockerHost } };
    const run = await gates(['run', 'g2', '-p', PROJECT, '--json', '--quiet', '--out', 'out'], options);
    if (run.stdout === '') throw new Error(`gates ended with ${run.exitCode}: ${run.stderr}`);
    const capture = await loadCapture(join(folder, 'out/latest/capture'));
    for (const { id, kind, subject, missing: reason } of capture.manifest.pieces) {
      if (kind !== 'logs') continue;
      const service = subject.replace(`${PROJECT}-`, '').replace(/-1$/, '');
      if (reason) missing.set(service, reason.code);
      else windows.set(service, LogWindow.parse(capture.values.get(id)));
    }
    findings = logFindings(run.stdout);
    document = run.stdout;
  });
  afterAll(async () => {
    await compose('down', '-v', '--timeout', '0');
    await rm(folder, { recursive: true, force: true });
  });

  test('of a terminal: lines, colours gone, and what the engine cut is whole', () => {
    expect(windows.get('terminal')).toMatchObject({
      lines: 3,
      counts: { error: 1 },
      classes: [{ text: 'ERROR red order 7' }],
    });
  });

  test('no secret is in what was written, also not the half of one that the engine cut', () => {
    expect(document).not.toContain(SECRET);
    expect(document).not.toContain(SECRET.slice(0, 10));
    expect(findings).toContain('secret-in-log terminal');
  });

  test('rotated: what is left is read, and that it is not all', () => {
    const window = windows.get('rotated');
    expect(window?.lines).toBeLessThan(1000);
    expect(window?.classes).toMatchObject([{ level: 'error', occurrences: window?.lines }]);
    expect(window?.coverage).toMatchObject({ rotated: true, leftOut: [] });
  });

  test('spoiled by a record that cannot be read: never taken for the whole log', () => {
    expect(missing.get('spoiled')).toMatch(/^log\.(truncated|engine_error)$/);
    expect(windows.get('spoiled')?.coverage?.incomplete).toBeDefined();
    expect(findings).toContain('log-incomplete spoiled');
  });

  test('deleted: an error of the engine, or an empty log of a service that runs, is told', () => {
    // Engine 20.10 puts an error into the stream; others answer as if nothing had been written.
    const told = missing.get('deleted') === 'log.engine_error' ? 'log-incomplete deleted' : 'log-silent deleted';
    expect(windows.get('deleted')).toMatchObject({ lines: 0, classes: [] });
    expect(findings).toContain(told);
  });

  test('silent: an empty log of a service that runs is told', () => {
    expect(windows.get('silent')).toMatchObject({ lines: 0, coverage: { leftOut: [] } });
    expect(findings).toContain('log-silent silent');
  });

  test('not kept at all: missing, with the reason', () => {
    expect(missing.get('unlogged')).toBe('not-supported');
    expect(findings).toContain('log-driver-unreadable unlogged');
  });

  test('of JSON lines: judged by their level, with the stack trace beside them', () => {
    expect(windows.get('structured')).toMatchObject({
      counts: { fatal: 1, error: 2, warning: 1 },
      traces: [{ text: 'TypeError: x is not a function' }],
    });
    expect(findings).toEqual(
      expect.arrayContaining(['fatal-lines-in-log structured', 'stack-trace-in-log structured']),
    );
  });

  test('a service is heard in its own words, and patterns of the settings are looked for', () => {
    expect(windows.get('idle')?.topics).toMatchObject([
      { topic: 'migration' },
      { topic: 'idle cycle', occurrences: 6, measures: [{ unit: 'cycles', last: 6, least: 1, most: 6 }] },
      { topic: 'idle warning' },
    ]);
    const patterns = windows.get('idle')?.patterns?.map(({ name, occurrences }) => [name, occurrences]);
    expect(patterns).toEqual([
      ['migrated', 1],
      ['never said', 0],
      ['idle for long', 1],
    ]);
    expect(findings).toEqual(
      expect.arrayContaining(['required-log-line-missing idle', 'forbidden-log-line-present idle']),
    );
  });
});

function logFindings(stdout: string): readonly string[] {
  const result = JSON.parse(stdout) as {
    gates: { sections: { checks: { id: string; findings: { subject: { service?: string } }[] }[] }[] }[];
  };
  const checks = result.gates.flatMap((gate) => gate.sections).flatMap((section) => section.checks);
  return checks.flatMap(({ id, findings }) => findings.map(({ subject }) => `${id} ${subject.service ?? ''}`));
}
