import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { audit, findingsOf } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { compose, type RunningStack, startStack, stopStack } from '../../fixtures/stacks/stack.ts';

// Each scenario does one thing to a running system and states every finding that comes and goes with it. Findings of
// these checks follow from time alone, or from events of earlier scenarios that the engine remembers: they are left out.
const BY_TIME =
  /^(recently-started|service-flapping|container-entered|stopped-by-force|out-of-memory-event|image-replaced-recently|health-endpoint-slow|error-lines-in-log|fatal-lines-in-log|error-burst-in-log|error-rate-high|known-trouble-in-log|stack-trace-in-log) /;

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_scenarios';
const MINUTE = 60_000;

describe.skipIf('unavailable' in live)(`what happens to a system is found${skipped}`, () => {
  if ('unavailable' in live) return;
  let stack: RunningStack;
  let before: readonly string[];

  const findings = async () => findingsOf(await audit(live.dockerHost, PROJECT)).filter((line) => !BY_TIME.test(line));
  const docker = (...args: string[]) => command(['docker', ...args], { environment: stack.environment });
  const up = (args: readonly string[], overrides: readonly string[] = []) =>
    compose(live, stack, ['up', '-d', ...args], overrides);

  beforeAll(async () => {
    stack = await startStack(live, 'ultra-agent-os', { project: PROJECT });
    before = await findings();
  });
  afterAll(() => stopStack(live, 'ultra-agent-os', PROJECT));

  /** Findings that came (+) and went (-) since the system was started. */
  const changes = async () => {
    const after = await findings();
    return [...without(after, before).map((line) => `+ ${line}`), ...without(before, after).map((line) => `- ${line}`)];
  };

  test('nothing: nothing changes', async () => {
    expect(await changes()).toEqual([]);
  });

  test('a service is stopped', async () => {
    const worker = `${PROJECT}-worker-1`;
    await docker('stop', '--time', '1', worker);
    expect(await changes()).toEqual([
      '+ service-down worker',
      '- health-check-unset worker',
      '- process-runs-as-root worker',
    ]);
    await docker('start', worker);
    expect(await changes()).toEqual([]);
  });

  test('the cache hangs', async () => {
    const redis = `${PROJECT}-redis-1`;
    await docker('pause', redis);
    // What it does not tell any more is not evaluated: these two findings are open, not gone.
    expect(await changes()).toEqual([
      '+ health-endpoint-failing api',
      '+ service-paused redis',
      '- redis-memory-unlimited redis',
      '- redis-without-password redis',
    ]);
    await docker('unpause', redis);
    await sleep(2000);
    expect(await changes()).toEqual([]);
  });

  test('a service is recreated, and what depends on it is not', async () => {
    await up(['--force-recreate', 'api']);
    await sleep(3000);
    expect(await changes()).toEqual(['+ started-before-dependency ui']);
    await docker('restart', '--time', '1', `${PROJECT}-ui-1`);
    await sleep(2000);
    expect(await changes()).toEqual([]);
  });

  test('a service crashes over and over', async () => {
    onTestFinished(async () => void (await up(['worker'])));
    await up(['worker'], ['faults/crash-loop.yaml']);
    await sleep(8000);
    // It is up for a moment each time, longer on a loaded machine: looked at then, it has not crashed.
    await expect
      .poll(changes, { timeout: MINUTE })
      .toEqual([
        '+ container-restarted worker',
        '+ service-crash-looping worker',
        '- health-check-unset worker',
        '- process-runs-as-root worker',
      ]);
  });

  test('the port of a data store is published on every interface: the check of data stores says so, and no other', async () => {
    await up(['postgres'], ['faults/open-port.yaml']);
    await sleep(3000);
    // Two findings where the host has IPv6 as well.
    expect([...new Set(await changes())]).toEqual([
      '+ data-store-published postgres',
      '+ started-before-dependency api',
      '+ started-before-dependency worker',
    ]);
  });
});

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}
