import { describe, expect, test } from 'vitest';
import { GATES } from '../../../gates/index.generated.ts';
import { type FakeEngine, fakeEngine, type Replies } from '../../collect/engine/testing/fake-engine.ts';
import type { Reply } from '../../collect/engine/testing/replies.ts';
import { containerId, PROJECT_NAME } from '../../collect/engine/testing/replies-of-system.ts';
import { webServer } from '../../collect/http/testing/web-server.ts';
import type { RunResult } from '../../model/result.ts';
import { audited } from './testing/audited.ts';
import { ENGINE_CALLS, type EngineCall } from './testing/engine-calls.ts';
import { ENDED_FAULTS, ENDLESS_FAULTS, type EngineFault } from './testing/engine-faults.ts';
import { improvements } from './testing/never-better.ts';
import { soundSystem } from './testing/sound-system.ts';

// Every call to the engine, every way in which it is not answered: nothing may look better than without the fault.

const AMPLE_MS = 10_000;
/** Where a healthy answer does not come within it on a busy machine, that makes nothing better either. */
const SHORT_MS = 150;
/** An answer that may be long has three times the deadline of others. */
const LONGEST_MS = 3 * SHORT_MS;

/** An engine on which the sound system runs, with these answers instead of its own. */
async function soundEngine(others: (path: string) => Reply | undefined = () => undefined): Promise<FakeEngine> {
  const server = await webServer((response) => response.end('{"status":"healthy"}'));
  const sound: Replies = soundSystem(server.port);
  return fakeEngine(Object.fromEntries(Object.entries(sound).map(([path, reply]) => [path, others(path) ?? reply])));
}

function audit(engine: FakeEngine, callMs = AMPLE_MS): Promise<RunResult> {
  const settings = { timeouts: { callMs }, engine: { diskUse: true }, health: { samples: 1 } };
  return audited(engine.endpoint, { project: PROJECT_NAME, settings });
}

let withoutFault: Promise<RunResult> | undefined;

async function soundResult(): Promise<RunResult> {
  withoutFault ??= audit(await soundEngine());
  return withoutFault;
}

/** What looks better with these faults, and how long the audit took, by the name of the fault. */
async function faulty(call: EngineCall, faults: readonly EngineFault[], callMs: number) {
  const sound = await soundResult();
  const runs = faults
    .filter(({ name }) => !call.meaningful.includes(name))
    .map(async ({ name, reply }) => {
      const engine = await soundEngine((path) => (call.path.test(path) ? reply : undefined));
      const start = performance.now();
      const result = await audit(engine, callMs);
      return { name, took: performance.now() - start, better: improvements(sound, result, call.lost).slice(0, 8) };
    });
  const ended = await Promise.all(runs);
  return { better: ended.filter(({ better }) => better.length > 0), took: ended.map(({ took }) => took) };
}

test('the audit of the sound system passes, and many statements with it', async () => {
  const { exitCode, gates, notEvaluated } = await soundResult();
  expect([exitCode, notEvaluated]).toEqual([0, []]);
  expect(gates[0]?.counts.pass).toBeGreaterThan(40);
});

test('every call that the audit makes is among those that are not answered below', async () => {
  const engine = await soundEngine();
  await audit(engine);
  const paths = engine.requests
    .map((request) => request.replace(/^GET (\/v1\.\d+)?|\?.*$/g, ''))
    .map((path) => path.replace(containerId(2), containerId(1)));
  expect(paths.filter((path) => !ENGINE_CALLS.some((call) => call.path.test(path)))).toEqual([]);
});

describe.each(ENGINE_CALLS.filter(isRestedOn))('$name', (call) => {
  test('may be answered with anything that is no answer: nothing looks better', async () => {
    expect((await faulty(call, ENDED_FAULTS, AMPLE_MS)).better).toEqual([]);
  });

  test('may be answered without an end: nothing looks better, and it ends in time', async () => {
    const { better, took } = await faulty(call, ENDLESS_FAULTS, SHORT_MS);
    expect(better).toEqual([]);
    for (const milliseconds of took) expect(milliseconds).toBeLessThan(LONGEST_MS + 1000);
  });
});

function isRestedOn({ lost }: EngineCall): boolean {
  const statements = GATES.flatMap(({ sections }) => sections).flatMap(({ checks, exhibits }) => [
    ...checks,
    ...exhibits,
  ]);
  return statements.some(({ needs, consults = [] }) => [...needs, ...consults].some((kind) => lost.includes(kind)));
}
