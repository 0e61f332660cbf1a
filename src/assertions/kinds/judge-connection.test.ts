import { describe, expect, test } from 'vitest';
import type { FlowRecord } from '../../model/evidence/flow-record.ts';
import type { RecordedExpectation } from '../../model/flow/expectation.ts';
import { judgeStep } from '../judge-step.ts';
import { outcomeText } from '../judge-step-run.ts';
import { aTranscript } from '../testing/records.ts';

function judged(record: FlowRecord, expectation: RecordedExpectation): string[] {
  return judgeStep(record, expectation).map((each) => `${each.verdict}: ${outcomeText(each)}`);
}

const never = [{ json: { '$.type': 'failed' } }];
const steps = { json: { '$.type': 'step' }, times: { min: 2 } };

describe('a connection', () => {
  test('that broke leaves open what must never come, and not what did not come', () => {
    const over = { watchedMs: 100, closed: { code: 1006, reason: '', atMs: 100 } };
    const messages = { within: '5s', never, sequence: [steps, { json: { '$.type': 'done' } }] };
    expect(judged(aTranscript([{ type: 'step' }], over), { kind: 'websocket', messages })).toEqual([
      'undecided: never one with $.type equals failed → the connection broke after 100ms of 5000ms',
      'broken: one with $.type equals step is seen 2 times → seen 1 times in 1 within 5s',
      'broken: one with $.type equals done is seen → not seen in 1 within 5s',
    ]);
  });

  test('that the server ended holds nothing back that may still come', () => {
    const over = { watchedMs: 100, closed: { code: 1000, reason: '', atMs: 100 } };
    const record = aTranscript([{ type: 'step' }], over);
    expect(judged(record, { kind: 'websocket', messages: { within: '5s', never } })[0]).toMatch(/^held: never/);
  });

  test('that is expected to end, in whatever way, is judged by how it ends', () => {
    const over = { watchedMs: 100, closed: { code: 1006, reason: '', atMs: 100 } };
    const closing: RecordedExpectation = {
      kind: 'websocket',
      messages: { within: '5s', never },
      closed: { within: '1s' },
    };
    expect(judgeStep(aTranscript([], over), closing).map(({ verdict }) => verdict)).toEqual(['held', 'held']);
  });
});
