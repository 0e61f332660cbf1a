import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { webServer } from '../http/testing/web-server.ts';
import type { Attempt } from './attempt.ts';
import type { FlowState } from './flow-state.ts';
import type { PreparedStep } from './prepare-step.ts';
import { repeat } from './repeat.ts';
import { freeSpan } from './span.ts';
import { ownTime } from './testing/own-time.ts';
import { flowText, runFlowText } from './testing/run-flow-text.ts';

/** One step that repeats, against a server that knows how often it was asked. */
async function repeated(words: string, answer: (response: ServerResponse, count: number) => void, flow = '') {
  let count = 0;
  const server = await webServer((response) => {
    count += 1;
    answer(response, count);
  });
  const step = `- id: ask\n  http: { target: api, path: /x }\n  ${words}\n  expect: { status: 200, json: { $.state: done } }\n`;
  const { judged, runs } = await runFlowText(flowText(server.url, step, { flow }));
  return { run: runs[0]?.steps[0], step: judged[0]?.steps[0], asked: server.requests.length };
}

const AS_EXPECTED: Attempt = { outcomes: [], isAsExpected: true, isWorthRepeating: false };
const RAN_OUT_OF_TIME: Attempt = {
  outcomes: [],
  isAsExpected: false,
  isWorthRepeating: true,
  error: { code: 'timeout', message: 'no answer', blame: 'system' },
};

const state = (response: ServerResponse, text: string) => void response.end(JSON.stringify({ state: text }));

describe('eventually', () => {
  test('ends at the first attempt that is as expected, and tells each change of what it saw', async () => {
    const { run, step } = await repeated('eventually: { within: 5s, every: 5ms }', (response, count) =>
      state(response, count < 3 ? 'waiting' : 'done'),
    );
    expect(step?.verdict).toBe('passed');
    expect(run?.attempts).toMatchObject({ count: 3, timeline: [{ state: 'waiting' }, { state: 'as expected' }] });
  });

  test('ends with its time, and says so', async () => {
    ownTime();
    const { run, step } = await repeated('eventually: { within: 1s, every: 20ms }', (response) =>
      state(response, 'waiting'),
    );
    expect(run?.deadline).toBe('step');
    expect(step).toMatchObject({
      verdict: 'failed',
      cause: '$.state equals done → waiting (the deadline of the step ended it)',
    });
  });

  test('shows the last answer rather than an attempt that was cut short', async () => {
    const { run } = await repeated('eventually: { within: 2s, every: 10ms }', (response, count) => {
      if (count < 3) state(response, 'waiting');
    });
    expect(run).toMatchObject({ deadline: 'step', record: { response: { body: { text: '{"state":"waiting"}' } } } });
    expect(run?.error).toBeUndefined();
  });

  test('ends at once in a state that nothing leads out of', async () => {
    const { run, asked } = await repeated(
      'eventually: { within: 5s, every: 5ms, abortIf: { $.state: failed } }',
      (response) => state(response, 'failed'),
    );
    expect(run?.abortedBy).toBe('$.state equals failed');
    expect(asked).toBe(1);
  });

  test('tries again when the system does not do its part', async () => {
    const { step } = await repeated('eventually: { within: 5s, every: 5ms }', (response, count) => {
      if (count < 3) response.destroy();
      else state(response, 'done');
    });
    expect(step?.verdict).toBe('passed');
  });

  test('does not outlast the run, and names what ended it', async () => {
    ownTime();
    const { run } = await repeated(
      'eventually: { within: 250ms, every: 20ms }',
      (response) => state(response, 'waiting'),
      'timeout: 300ms',
    );
    expect(run?.deadline).toBe('step');
  });
});

describe('consistently', () => {
  test('holds when every attempt was as expected', async () => {
    ownTime();
    const { step, run } = await repeated('consistently: { for: 1s, every: 10ms }', (response) =>
      state(response, 'done'),
    );
    expect(step?.verdict).toBe('passed');
    expect(run?.attempts?.count).toBeGreaterThan(2);
    expect(run?.deadline).toBeUndefined();
  });

  test.each([
    ['a moment before that', -2, 'not broken'],
    ['long before that', -700, 'broken'],
  ])('by an attempt that runs out of time %s of the step (%d ms) it is %s', async (_, early, outcome) => {
    const prepared = { step: { consistently: { for: '1s', every: '10ms' } } } as unknown as PreparedStep;
    let count = 0;
    const { last, abortedBy } = await repeat({} as FlowState, prepared, freeSpan(60_000, 'flow'), async (span) => {
      count += 1;
      if (count === 1) return AS_EXPECTED;
      await sleep(span.remainingMs() + early);
      return RAN_OUT_OF_TIME;
    });
    expect([abortedBy ?? 'not broken', last.error?.code]).toEqual(
      outcome === 'broken' ? ['attempt 2 was not as expected', 'timeout'] : ['not broken', undefined],
    );
  });

  test('ends at the first attempt that was not', async () => {
    const { step, run } = await repeated('consistently: { for: 5s, every: 5ms }', (response, count) =>
      state(response, count < 3 ? 'done' : 'gone'),
    );
    expect(step).toMatchObject({ verdict: 'failed', cause: '$.state equals done → gone' });
    expect(run?.abortedBy).toBe('attempt 3 was not as expected');
  });
});
