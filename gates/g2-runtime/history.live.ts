import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { gates } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { RunResult } from '../../src/model/result.ts';

// Containers that do one thing wrong each, on a real engine: what their processes, their history and the engine's own
// memory of events tell of it.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_history';
const MINUTE = 60_000;
const EATER = 'const a = []; setInterval(() => a.push(Buffer.alloc(8 << 20, 1)), 50)';
const IDLE = 'setInterval(() => {}, 1000)';
const CHILD_IS_GONE = 'the child is gone';

const node = (program: string) => ({ command: ['node', '-e', program] });
const shell = (text: string) => ({ command: ['sh', '-c', text] });
const checked = (test: string, interval = '3s') => ({
  healthcheck: { test: ['CMD-SHELL', test], interval, retries: 1 },
});

const SERVICES: Readonly<Record<string, object>> = {
  sound: { ...node(`process.on('SIGTERM', () => process.exit(0)); ${IDLE}`), ...checked('true', '8s'), user: '1000' },
  loop: { ...shell('sleep 1; exit 3'), restart: 'always' },
  eater: { ...node(EATER), mem_limit: '64m' },
  nibbler: {
    ...node(
      `const child = () => require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(EATER)}]);
      setTimeout(() => child().on('exit', () => console.log('${CHILD_IS_GONE}')), 12000);
      ${IDLE}`,
    ),
    mem_limit: '96m',
  },
  job: { ...node('setTimeout(() => {}, 1500)') },
  waiting: { ...node(IDLE), depends_on: { job: { condition: 'service_completed_successfully' } } },
  sick: { ...node(IDLE), ...checked('exit 1') },
  wavering: { ...node(IDLE), ...checked('test $(( $(date +%s) / 4 % 2 )) = 0') },
  frozen: { ...node(IDLE) },
  zombies: { ...shell('for i in $(seq 40); do sleep 1 & done; exec sleep 100000') },
  shell: { ...shell(`node -e '${IDLE}'; echo over`) },
  twins: { ...shell(`for name in a b; do echo '${IDLE}' > /tmp/$name.js; node /tmp/$name.js & done; wait`) },
  entered: { ...node(IDLE) },
  // Without a restart policy: somebody starts it again each time, and no count of the engine tells of it.
  flapper: { ...shell('sleep 1; exit 3') },
  many: { ...shell('for i in $(seq 9); do sleep 100000 & done; exec sleep 100000'), pids_limit: 12 },
};

describe.skipIf('unavailable' in live)(`what happened to containers is known${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  let result: RunResult;

  const docker = (...args: string[]) => command(['docker', ...args], { environment: live.environment });
  const compose = (...args: string[]) =>
    command([...live.compose, '-p', PROJECT, ...args], { environment: live.environment, folder });
  const container = (service: string) => `${PROJECT}-${service}-1`;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-history-'));
    const image = live.environment['NODE_IMAGE'] ?? 'node:20';
    const services = Object.entries(SERVICES).map(([name, service]) => [
      name,
      JSON.parse(JSON.stringify({ image, stop_grace_period: '7s', ...service }).replaceAll('$', '$$$$')) as object,
    ]);
    await writeFile(join(folder, 'compose.yaml'), JSON.stringify({ services: Object.fromEntries(services) }));
    const settings = { thresholds: { minimumUptimeSeconds: 0 }, resources: { samples: 2 } };
    await writeFile(join(folder, 'gates.yaml'), JSON.stringify(settings));
    await compose('up', '-d', '--quiet-pull');
    // The engine remembers 256 events of all its containers, which may be half a minute: all of it happens right before.
    await Promise.all([stopByForce(), flap()]);
    await docker('exec', container('entered'), 'node', '-e', 'process.exit(0)', 'canary-in-arguments');
    await docker('pause', container('frozen'));
    const isEaten = async () => (await docker('logs', container('nibbler'))).includes(CHILD_IS_GONE);
    await vi.waitUntil(isEaten, { timeout: MINUTE, interval: 250 });
    await sleep(3000);
    const options = { folder, environment: { DOCKER_HOST: live.dockerHost } };
    const run = await gates(['run', 'g2', '-p', PROJECT, '--json', '--quiet', '--out', 'out'], options);
    if (run.stdout === '') throw new Error(`gates ended with ${run.exitCode}: ${run.stderr}`);
    result = RunResult.parse(JSON.parse(run.stdout));
  }, 3 * MINUTE);
  afterAll(async () => {
    await docker('unpause', container('frozen')).catch(() => '');
    await compose('down', '-v', '--timeout', '0');
    await rm(folder, { recursive: true, force: true });
  });

  async function stopByForce(): Promise<void> {
    await docker('stop', container('shell'));
    await docker('start', container('shell'));
  }

  async function flap(): Promise<void> {
    for (const _ of Array.from({ length: 3 })) {
      await docker('start', container('flapper'));
      await docker('wait', container('flapper'));
    }
    await docker('start', container('flapper'));
  }

  const sections = () => result.gates.flatMap((gate) => gate.sections);
  const foundBy = (check: string) =>
    sections()
      .flatMap(({ checks }) => checks)
      .filter(({ id }) => id === check)
      .flatMap(({ findings }) => findings.map(({ subject }) => subject.service ?? ''))
      .toSorted();
  const rowsOf = (exhibit: string) =>
    sections()
      .flatMap(({ exhibits }) => exhibits)
      .filter(({ id }) => id === exhibit)
      .flatMap(({ rows }) => rows.map(({ cells }) => cells.join(' | ')));

  test.each([
    ['service-crash-looping', ['loop']],
    ['service-paused', ['frozen']],
    ['zombie-processes', ['zombies']],
    ['container-entered', ['entered']],
    ['pids-near-limit', ['many']],
    ['service-flapping', ['flapper']],
    ['engine-clock-skewed', []],
  ])('%s: %j', (check, services) => {
    expect(foundBy(check)).toEqual(services);
  });

  test('who ran out of memory is found once: by its state, or where the engine only sent an event, by that', () => {
    const [states, events] = [foundBy('out-of-memory-kill'), foundBy('out-of-memory-event')];
    expect(states).toContain('eater');
    expect([...states, ...events].toSorted()).toEqual(['eater', 'nibbler']);
  });

  test('a health check that fails is found', () => {
    expect(foundBy('health-check-failing')).toContain('sick');
    expect(foundBy('health-check-failing')).not.toContain('sound');
  });

  test('memory limits that were reached are counted', () => {
    expect(foundBy('memory-limit-reached')).toContain('nibbler');
  });

  test('shells that wait for their program are found, and those that made way are not', () => {
    expect(foundBy('shell-as-first-process')).toEqual(expect.arrayContaining(['shell', 'twins']));
    expect(foundBy('shell-as-first-process')).not.toEqual(expect.arrayContaining(['zombies']));
  });

  test('two programs in one container are found', () => {
    expect(foundBy('several-main-processes')).toEqual(['twins']);
  });

  test('a program that did not end when asked was killed, and that is remembered', () => {
    expect(foundBy('stopped-by-force')).toEqual(['shell']);
  });

  test('processes that run as root are found, with the users of all of them', () => {
    expect(foundBy('process-runs-as-root')).toContain('shell');
    expect(foundBy('process-runs-as-root')).not.toContain('sound');
    expect(rowsOf('running-processes')).toContainEqual(
      expect.stringMatching(/-sound-1 \| node \| node \| .* 1000 \(\d\)$/),
    );
  });

  test('a health check that wavers is found while it succeeds, or as failing', () => {
    const found = [...foundBy('health-check-unsteady'), ...foundBy('health-check-failing')];
    expect(found).toContain('wavering');
    expect(foundBy('health-check-unsteady')).not.toContain('sound');
  });

  test('a job that is done is no outage, and stands among what ended', () => {
    expect(foundBy('service-down')).not.toContain('job');
    expect(rowsOf('ended-containers')).toContainEqual(
      expect.stringMatching(/-job-1 \| job, done \| .*exit code 0 \| [1-9]\.\d s$/),
    );
  });

  test('the timeline is in order and tells what happened, without arguments of commands', () => {
    const rows = rowsOf('event-timeline');
    const times = rows.map((row) => row.slice(0, 19));
    expect(times).toEqual(times.toSorted());
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/entered-1 \| node was run in it from outside$/),
        expect.stringMatching(/nibbler-1 \| ran out of memory/),
        expect.stringMatching(/shell-1 \| was sent SIGKILL/),
        expect.stringMatching(/loop-1 \| ended with exit code 3/),
        expect.stringMatching(/frozen-1 \| paused$/),
      ]),
    );
    expect(JSON.stringify(result)).not.toContain('canary-in-arguments');
  });

  test('the time to work after a start is known by the health check', () => {
    expect(rowsOf('start-up-times')).toContainEqual(expect.stringMatching(/-sound-1 \| .* UTC \| \d+\.\d s \| /));
  });
});
