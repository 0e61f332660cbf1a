import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fakeEngine } from '../../engine/testing/fake-engine.ts';
import { inTurn, json, text } from '../../engine/testing/replies.ts';
import { containerId, inspected, listed, PROJECT_NAME } from '../../engine/testing/replies-of-system.ts';
import { openFlowEngine } from '../flow-engine.ts';
import type { Resource } from '../performer.ts';
import { aStepContext, failureFrom } from '../testing/a-step-context.ts';
import { composePerformer } from './compose-performer.ts';

const LIST = 'GET /v1.41/containers/json?all=true';

test('a step that was stopped before the engine told its containers changes nothing, and what undoes it waits', async () => {
  const stopped = new AbortController();
  const list = json([listed(1)]);
  const held: (() => void)[] = [];
  const { endpoint, requests } = await fakeEngine({
    '/containers/json': inTurn((response) => void held.push(() => list(response)), list),
    [`/containers/${containerId(1)}/json`]: json(inspected(1)),
    [`/containers/${containerId(1)}/start`]: text('', 304),
    [`/containers/${containerId(1)}/stop`]: text('', 204),
  });
  const engine = await openFlowEngine(endpoint, PROJECT_NAME, 20_000);
  const resources = new Map<string, Resource>();
  const perform = (action: 'stop' | 'start', signal = new AbortController().signal) =>
    composePerformer.perform({ service: 'web', action }, aStepContext({ engine, resources, signal }));
  const failure = failureFrom(perform('stop', stopped.signal));
  await expect.poll(() => held.length).toBe(1);
  stopped.abort();
  const undone = perform('start');
  await sleep(50);
  expect(requests.filter((each) => each === LIST)).toHaveLength(1);
  held[0]?.();
  expect(await failure).toMatchObject({ code: 'timeout', message: 'it was stopped before it began' });
  await undone;
  await engine.close();
  expect(requests.filter((each) => each.startsWith('POST'))).toEqual([
    `POST /v1.41/containers/${containerId(1)}/start`,
  ]);
});
