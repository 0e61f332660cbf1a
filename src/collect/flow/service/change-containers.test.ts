import { describe, expect, test } from 'vitest';
import type { JudgedRun } from '../../../assertions/judge-run.ts';
import { fakeEngine } from '../../engine/testing/fake-engine.ts';
import { json, type Reply, text } from '../../engine/testing/replies.ts';
import { containerId, inspected, listed, PROJECT_NAME } from '../../engine/testing/replies-of-system.ts';
import { flowText, runFlowText } from '../testing/run-flow-text.ts';

const UNABLE = 'Cannot pause container web: OCI runtime pause failed: unable to freeze: unknown';

/** Two containers of `web`; pausing them is answered as given, time after time, and unpausing works. */
async function engineThatPauses(...answers: readonly (readonly ('paused' | 'refused' | 'late')[])[]) {
  const isPaused = [false, false];
  const pauses = answers.map((turns, index): Reply => {
    let turn = 0;
    return (response) => {
      const answer = turns[Math.min(turn++, turns.length - 1)];
      if (answer === 'refused') return json({ message: UNABLE }, 500)(response);
      const pause = () => {
        isPaused[index] = true;
        text('', 204)(response);
      };
      if (answer === 'late') setTimeout(pause, 1500);
      else pause();
    };
  });
  const { endpoint, requests } = await fakeEngine({
    '/containers/json': json([1, 2].map((number) => listed(number))),
    ...Object.fromEntries(
      [1, 2].flatMap((number): [string, Reply][] => [
        [`/containers/${containerId(number)}/json`, (response) => json(stateOf(number, isPaused))(response)],
        [`/containers/${containerId(number)}/pause`, (response) => pauses[number - 1]?.(response)],
        [
          `/containers/${containerId(number)}/unpause`,
          (response) => {
            isPaused[number - 1] = false;
            text('', 204)(response);
          },
        ],
      ]),
    ),
  });
  return {
    endpoint,
    isPaused,
    sent: () =>
      requests
        .filter((each) => each.startsWith('POST'))
        .map(lastWord)
        .toSorted(),
  };
}

function stateOf(number: number, isPaused: readonly boolean[]): object {
  const paused = isPaused[number - 1] === true;
  const state = { Running: true, Restarting: false, OOMKilled: false, ExitCode: 0 };
  return inspected(number, { State: { ...state, Status: paused ? 'paused' : 'running', Paused: paused } });
}

function lastWord(request: string): string {
  const [, number = '', word = ''] = /(\d)\/(\w+)$/.exec(request) ?? [];
  return `${word} ${number}`;
}

const PAUSE = flowText('http://127.0.0.1:1', '- { id: pause, compose: { service: web, action: pause } }', {
  flow: 'exclusive: true\nrequires: [web]',
}).replace('effects: write', 'effects: destructive');

async function pausing(engine: Awaited<ReturnType<typeof engineThatPauses>>): Promise<JudgedRun | undefined> {
  const ran = await runFlowText(PAUSE, { project: PROJECT_NAME, endpoint: engine.endpoint, callMs: 20_000 });
  expect(ran.runs[0]?.cleanup.map(({ id }) => id)).toEqual(['pause.undo']);
  return ran.judged[0];
}

describe('an engine that cannot make containers stand still', () => {
  test('is asked again: what was just starting others stands still a moment later', async () => {
    const engine = await engineThatPauses(['refused', 'paused'], ['paused']);
    expect(await pausing(engine)).toMatchObject({ verdict: 'passed', residue: 'nothing created' });
    expect(engine.sent()).toEqual(['pause 1', 'pause 1', 'pause 2', 'unpause 1', 'unpause 2']);
    expect(engine.isPaused).toEqual([false, false]);
  });

  test('blocks the flow, in its own words, after the third time', async () => {
    const engine = await engineThatPauses(['refused'], ['refused']);
    const judged = await pausing(engine);
    expect(judged).toMatchObject({ verdict: 'blocked', residue: 'nothing created' });
    expect(judged?.cause).toBe(`pause: engine.error: the engine answered 500: ${UNABLE}`);
    expect(engine.sent()).toEqual(Array.from({ length: 6 }, (_, index) => `pause ${index < 3 ? 1 : 2}`));
  });

  test('and the containers that do stand still go on again, also one that took its time', async () => {
    const engine = await engineThatPauses(['refused'], ['late']);
    expect(await pausing(engine)).toMatchObject({ verdict: 'blocked', residue: 'nothing created' });
    expect(engine.sent()).toEqual(['pause 1', 'pause 1', 'pause 1', 'pause 2', 'unpause 2']);
    expect(engine.isPaused).toEqual([false, false]);
  });
});
