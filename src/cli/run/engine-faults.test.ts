import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Baseline, baseline } from '../../../fixtures/faults/matrix/baseline.ts';
import type { Cell } from '../../../fixtures/faults/matrix/cell.ts';
import { ENGINE_CALLS, ENGINE_CELLS } from '../../../fixtures/faults/matrix/engine-calls.ts';
import { GATES } from '../../../gates/index.generated.ts';
import { pathOf } from '../../collect/engine/testing/canned-engine.ts';
import { containerId } from '../../collect/engine/testing/replies-of-system.ts';
import { LONG_MS, testFaults } from './testing/fault-tests.ts';

// Every call to the engine, every way in which it is not answered: nothing may look better than without the fault.

let sound: Baseline;
beforeAll(async () => {
  sound = await baseline();
}, LONG_MS);
afterAll(() => sound.system.close());

test('the audit of the sound system passes, and many statements with it', () => {
  const { exitCode, gates, notEvaluated, evidence } = sound.sound;
  expect([exitCode, notEvaluated, evidence.filter(({ missing }) => missing)]).toEqual([0, [], []]);
  expect(gates[0]?.counts.pass).toBeGreaterThan(100);
});

test('every call that the audit makes is among those that are not answered below', async () => {
  const engine = await sound.system.engine();
  await sound.system.audit(engine.endpoint, 10_000);
  await engine.close();
  const paths = engine.requests
    .map((request) => pathOf(request.replace(/^GET /, '')))
    .map((path) => path.replace(/[\da-f]{64}(?=\/(?:json|top|logs|stats)$)/, containerId(1)));
  expect(paths.filter((path) => !ENGINE_CALLS.some((call) => call.path.test(path)))).toEqual([]);
});

describe.each(ENGINE_CALLS.filter(isRestedOn))('$name', ({ name }) => {
  const ofThis = (kind: Cell['kind']) => ENGINE_CELLS.filter((cell) => cell.call.name === name && cell.kind === kind);

  testFaults(() => sound, ofThis);
});

function isRestedOn({ lost }: (typeof ENGINE_CALLS)[number]): boolean {
  const statements = GATES.flatMap(({ sections }) => sections).flatMap(({ checks, exhibits }) => [
    ...checks,
    ...exhibits,
  ]);
  return statements.some(({ needs, consults = [] }) => [...needs, ...consults].some((kind) => lost.includes(kind)));
}
