import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { command } from '../../fixtures/engine/command.ts';
import { audited } from '../../src/cli/run/testing/audited.ts';

// A real engine with a frozen shim: it answers for everything but for what the shim would have to be asked.

const live = inject('engine');
const isOurs = !('unavailable' in live) && live.owned;
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : isOurs ? '' : ' (skipped: not our engine)';
const PROJECT = 'gates_live_frozen';
/** Older engines need a second or two for statistics. */
const CALL_MS = 4000;

describe.skipIf(!isOurs)(`a container whose shim is frozen${skipped}`, () => {
  if ('unavailable' in live) return;
  const { environment } = live;
  const names = ['api', 'web'].map((service) => `${PROJECT}-${service}-1`);
  const [frozen = ''] = names;
  let shim = '';

  const docker = (...args: string[]) => command(['docker', ...args], { environment });
  const signal = (name: string) => process.kill(Number(shim), name);

  beforeAll(async () => {
    await docker('rm', '-f', ...names).catch(() => '');
    for (const name of names) {
      const labels = { project: PROJECT, service: name.split('-')[1] ?? '' };
      const given = Object.entries(labels).flatMap(([key, value]) => ['--label', `com.docker.compose.${key}=${value}`]);
      const image = environment['NODE_IMAGE'] ?? 'node:20';
      await docker('run', '-d', '--name', name, ...given, image, 'node', '-e', 'setInterval(() => {}, 1000)');
    }
    const id = (await docker('inspect', '--format', '{{.Id}}', frozen)).trim();
    shim = (await command(['pgrep', '-f', `containerd-shim.*${id}`], { environment })).trim().split('\n')[0] ?? '';
    signal('SIGSTOP');
  });
  afterAll(async () => {
    signal('SIGCONT');
    await docker('rm', '-f', ...names);
  });

  test('leaves its processes and statistics open, and nothing else of what the engine itself knows', async () => {
    const endpoint = { url: live.dockerHost, from: 'option --host', hostName: '127.0.0.1' };
    const result = await audited(endpoint, { project: PROJECT, settings: { limits: { call: `${CALL_MS}ms` } } });
    const open = result.evidence.flatMap(({ kind, subject, missing }) =>
      missing ? [`${kind} ${subject} ${missing.code}`] : [],
    );
    // Engine 20.10 collects all statistics in one loop, which the frozen shim keeps from going on.
    const others = open.filter((line) => !line.startsWith('resourceUsage '));
    expect(others).toEqual([`processes ${frozen} engine.hung`]);
    expect(open).toContain(`resourceUsage ${frozen} engine.hung`);
    const checks = result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
    const found = checks.find(({ id }) => id === 'container-hung')?.findings ?? [];
    expect(found.map(({ subject }) => subject.container)).toEqual([frozen]);
    expect(result.exitCode).toBe(1);
  });
});
