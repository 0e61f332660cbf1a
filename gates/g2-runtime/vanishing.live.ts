import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { audit } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { httpFaultProxy } from '../../fixtures/faults/http-fault-proxy.ts';
import type { RunResult } from '../../src/model/result.ts';

// Containers that are removed while the engine is asked about them, and containers that are large in every respect.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_vanishing';
const LINES = 'i=0; while [ $$i -lt 2000 ]; do i=$$((i+1)); echo "order $$i taken"; done; sleep 600';
const [VARIABLES, VALUE_BYTES, LINE_BYTES] = [1000, 65_536, 20_000_000];

const environment = [
  ...Array.from({ length: VARIABLES }, (_, index) => `      SETTING_${index}: value-${index}`),
  `      LARGE: ${'x'.repeat(VALUE_BYTES)}`,
].join('\n');
const compose = `
services:
  stays: &service
    image: \${NODE_IMAGE}
    command: ['sh', '-c', '${LINES}']
    stop_grace_period: 0s
  goes: *service
  large:
    image: \${NODE_IMAGE}
    command: ['sh', '-c', 'head -c ${LINE_BYTES} /dev/zero | tr "\\\\0" x; echo; sleep 600']
    stop_grace_period: 0s
    environment:
${environment}
`;

describe.skipIf('unavailable' in live)(`containers that come to an end or have none${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  const docker = (...args: string[]) => command(['docker', ...args], { environment: live.environment });
  const run = (...args: string[]) =>
    command([...live.compose, '-p', PROJECT, ...args], { environment: live.environment, folder, timeoutMs: 120_000 });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-vanishing-'));
    await writeFile(join(folder, 'compose.yaml'), compose);
  });
  afterEach(async () => {
    await run('down', '--timeout', '0');
    await rm(folder, { recursive: true });
  });

  /** Waits until the engine has the line to its end. */
  const untilLogged = async (name: string): Promise<void> => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const size = await command(['sh', '-c', `docker logs ${name} | wc -c`], { environment: live.environment });
      if (Number(size) > LINE_BYTES) return;
      await sleep(500);
    }
  };

  /** An audit through a proxy that removes the container `goes` when something of it is asked for. */
  const auditWhileRemoving = async (what: RegExp, isAwaited: boolean): Promise<RunResult> => {
    await run('up', '-d', 'stays', 'goes');
    const name = `${PROJECT}-goes-1`;
    const id = (await docker('inspect', '--format', '{{.Id}}', name)).trim();
    let removal: Promise<unknown> | undefined;
    const proxy = await httpFaultProxy({
      upstream: { socketPath: live.environment['DOCKER_SOCKET'] ?? '' },
      socketPath: join(folder, 'proxy.sock'),
      faultFor: () => undefined,
      before: async ({ url }) => {
        if (!url.includes(id) || !what.test(url)) return;
        removal ??= docker('rm', '-f', name);
        if (isAwaited) await removal;
      },
    });
    const result = await audit(`unix://${proxy.address.socketPath}`, PROJECT);
    await removal;
    await proxy.close();
    expect(removal).toBeDefined();
    return result;
  };

  const missing = ({ evidence }: RunResult) =>
    evidence.flatMap(({ kind, subject, missing: reason }) => (reason ? [`${kind} ${subject} ${reason.code}`] : []));

  test('removed before it is inspected: it has vanished, which is found, and the other one is known', async () => {
    const result = await auditWhileRemoving(/\/json(\?|$)/, true);
    const checks = result.gates.flatMap(({ sections }) => sections).flatMap((section) => section.checks);
    const vanished = checks.find(({ id }) => id === 'container-vanished')?.findings ?? [];
    expect(result.exitCode).not.toBe(0);
    expect(vanished.map(({ subject }) => subject.service)).toEqual(['goes']);
    expect(result.evidence.filter(({ kind, missing: gone }) => kind === 'containers' && !gone)).toHaveLength(1);
  });

  const logsOf = ({ evidence }: RunResult, service: string) =>
    evidence.filter(({ kind, subject }) => kind === 'logs' && subject.includes(service));

  test('removed before its log is read: the log is missing, and that of the other one is there', async () => {
    const result = await auditWhileRemoving(/\/logs/, true);
    expect([logsOf(result, 'goes').map((log) => 'missing' in log), logsOf(result, 'stays').length]).toEqual([
      [true],
      1,
    ]);
    expect(missing(result).filter((line) => line.startsWith('logs') && line.includes('stays'))).toEqual([]);
  });

  test('removed while its log is read: the log is whole, or it is missing', async () => {
    const result = await auditWhileRemoving(/\/logs/, false);
    expect([logsOf(result, 'goes').length, logsOf(result, 'stays').length]).toEqual([1, 1]);
    expect(result.verdict).not.toBe('passed');
  });

  test(`${VARIABLES} variables, a value of 64 KiB and a line of 20 MB: all is read, and that the line was cut is told`, async () => {
    await run('up', '-d', 'large');
    await untilLogged(`${PROJECT}-large-1`);
    const result = await audit(live.dockerHost, PROJECT);
    expect(missing(result)).toEqual([]);
    expect([0, 1, 3]).toContain(result.exitCode);
    const exhibits = result.gates.flatMap(({ sections }) => sections).flatMap((section) => section.exhibits);
    const windows = exhibits.find(({ id }) => id === 'log-windows');
    expect(JSON.stringify(windows?.rows)).toContain('the ends of 1 line longer than 1 MiB');
  });
});
