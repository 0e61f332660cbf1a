import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { audit, findingsOf } from '../../fixtures/audit.ts';
import { startSocketProxy } from '../../fixtures/socket-proxy/socket-proxy.ts';
import { startStack, stopStack } from '../../fixtures/stacks/stack.ts';
import type { RunResult } from '../../src/model/result.ts';

// Who does not hand out the socket of the engine puts a proxy before it that lets only reads pass.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_proxied';

describe.skipIf('unavailable' in live)(`an audit through a proxy of the engine's socket${skipped}`, () => {
  if ('unavailable' in live) return;
  const socket = live.dockerHost.replace('unix://', '');

  beforeAll(() => startStack(live, 'ultra-agent-os', { project: PROJECT }));
  afterAll(() => stopStack(live, 'ultra-agent-os', PROJECT));

  const through = async (blocked: readonly RegExp[]) => {
    const proxy = await startSocketProxy(socket, blocked);
    try {
      return { result: await audit(proxy.dockerHost, PROJECT), asked: proxy.asked };
    } finally {
      await proxy.close();
    }
  };

  test('that lets only GET pass: nothing is refused, and the findings are those of the socket itself', async () => {
    const direct = await audit(live.dockerHost, PROJECT);
    const { result, asked } = await through([]);
    expect(asked.filter(({ passed }) => !passed)).toEqual([]);
    expect(asked.length).toBeGreaterThan(30);
    // What is new is true: anyone who reaches the proxy may read, and nothing is encrypted on the way.
    expect(lasting(result)).toEqual([...lasting(direct), 'engine-api-unprotected '].toSorted());
    expect(result.notEvaluated).toEqual(direct.notEvaluated);
    // Podman keeps some of its containers to itself, whoever asks.
    const refused = result.notEvaluated.filter(
      ({ missing }) => missing?.some(({ code }) => code !== 'engine.untold') ?? true,
    );
    expect(refused).toEqual([]);
  });

  test('that blocks some reads too: what rests on them is not evaluated and named, the rest goes on', async () => {
    const { result } = await through([/^\/containers\/[^/]+\/top/, /^\/images\//]);
    const named = new Map(result.notEvaluated.map((gap) => [gap.check ?? gap.exhibit ?? '', gap]));
    expect([...named.keys()]).toEqual(expect.arrayContaining(['image-tag-moved', 'images-in-use']));
    expect(named.get('images-in-use')).toMatchObject({
      gate: 'g2',
      reason: expect.stringContaining('what stands in front of the engine refuses GET'),
    });
    expect(verdictOf(result, 'image-tag-moved')).toBe('indeterminate');
    expect(verdictOf(result, 'published-on-all-interfaces')).toMatch(/pass|fail/);
    expect(verdictOf(result, 'engine-socket-mounted')).toBe('fail');
  });

  test('that blocks even the list of containers: nothing is established, and nothing about them passes', async () => {
    const { result } = await through([/^\/containers\//]);
    expect([result.verdict, result.exitCode]).toEqual(['not-established', 3]);
    const passed = result.gates
      .flatMap(({ sections }) => sections.filter(({ id }) => id !== 'engine').flatMap(({ checks }) => checks))
      .filter(({ verdict }) => verdict === 'pass')
      .map(({ id }) => id);
    // What the engine tells of itself is known all the same: its section, and its clock.
    expect(passed).toEqual(['engine-clock-skewed']);
  });
});

/** The findings that do not come and go with the minute in which one looks, nor with the address that was asked. */
function lasting(result: RunResult): readonly string[] {
  return findingsOf(result).filter((line) => !/recently-started|-slow|lines-in-log/.test(line));
}

function verdictOf(result: RunResult, id: string): string | undefined {
  const checks = result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  return checks.find((check) => check.id === id)?.verdict;
}
