import { expect, test } from 'vitest';
import { fakeEngine } from '../../engine/testing/fake-engine.ts';
import { json, type Reply, text } from '../../engine/testing/replies.ts';
import { containerId, inspected, listed, PROJECT_NAME } from '../../engine/testing/replies-of-system.ts';
import { runFlowText } from '../testing/run-flow-text.ts';

/** So many run at the same time, and end together: with fewer of them none would end. */
const AT_ONCE = 3;
/** For another one to begin, if it may. */
const RUN_MS = 60;

/** An engine with a service `web`, on which every other container ends, but for the first: the control. */
async function engineWithOneOffs(most: number) {
  const seen = { made: 0, running: 0, mostAtOnce: 0 };
  const waiting: (() => void)[] = [];
  const numbers = Array.from({ length: most }, (_, index) => index + 2);
  const started: Reply = (response) => {
    seen.running += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.running);
    text('', 204)(response);
  };
  const ended: Reply = (response) => {
    waiting.push(() => {
      seen.running -= 1;
      json({ StatusCode: 1 })(response);
    });
    if (waiting.length === AT_ONCE) setTimeout(() => waiting.splice(0).forEach((end) => end()), RUN_MS);
  };
  const { endpoint, requests } = await fakeEngine({
    '/containers/json': json([listed(1)]),
    [`/containers/${containerId(1)}/json`]: json(inspected(1)),
    '/containers/create': (response) => {
      seen.made += 1;
      json({ Id: containerId(seen.made + 1) }, 201)(response);
    },
    ...Object.fromEntries(
      numbers.flatMap((number): [string, Reply][] => [
        [`/containers/${containerId(number)}/start`, number === 2 ? text('', 204) : started],
        [`/containers/${containerId(number)}/wait`, number === 2 ? () => undefined : ended],
        [`/containers/${containerId(number)}/json`, json(inspected(number, { State: stateOf(number) }))],
        [`/containers/${containerId(number)}/logs`, text('')],
        [`/containers/${containerId(number)}`, text('', 204)],
      ]),
    ),
  });
  return { endpoint, seen, removed: () => requests.filter((each) => each.startsWith('DELETE')).length };
}

function stateOf(number: number): object {
  const isControl = number === 2;
  const times = { StartedAt: '2026-11-21T12:00:00Z', FinishedAt: isControl ? '' : '2026-11-21T12:00:00.06Z' };
  return { Status: isControl ? 'running' : 'exited', Running: isControl, ExitCode: isControl ? 0 : 1, ...times };
}

const FLOW = `version: 1
suite: shop
flows:
  - id: guards
    title: It does not start without its variables
    priority: P1
    covers: [env.guards]
    effects: write
    steps:
      - id: refuses
        forEach: [{ name: A }, { name: B }, { name: C }, { name: D }, { name: E }, { name: F }]
        container: { like: web, unset: ["\${row.name}"], timeout: 30s }
        expect: { exitCode: 1 }
`;

test('a few containers run at the same time, the others wait, and all of them are removed', async () => {
  const engine = await engineWithOneOffs(7);
  const { judged } = await runFlowText(FLOW, { project: PROJECT_NAME, endpoint: engine.endpoint, callMs: 20_000 });
  expect(judged.map(({ verdict, cause }) => cause ?? verdict)).toEqual(['passed']);
  expect([engine.seen.made, engine.seen.mostAtOnce, engine.removed()]).toEqual([7, AT_ONCE, 7]);
});
