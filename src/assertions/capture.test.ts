import { expect, test } from 'vitest';
import type { Capture } from '../model/flow/step.ts';
import { abortReason } from './abort-reason.ts';
import { capture } from './capture.ts';
import { factsToKeep } from './facts-to-keep.ts';
import { anAnswer, anExchange, aTranscript } from './testing/records.ts';

const record = anExchange(
  anAnswer('{"id":"j1","n":[1,2],"big":9007199254740993,"none":null}', {
    headers: { location: ['/jobs/j1'], 'ratelimit-remaining': ['7'] },
  }),
);

test.each<[Capture, object]>([
  [{ json: '$.id' }, { value: 'j1' }],
  [{ json: '$.none' }, { value: null }],
  [{ header: 'Location' }, { value: '/jobs/j1' }],
  [{ matches: '"id":"([^"]+)"' }, { value: 'j1' }],
  [{ ratelimit: 'remaining' }, { value: 7 }],
  [{ json: '$.token' }, { fault: 'nothing was found' }],
  [{ json: '$.n[*]' }, { fault: '2 values were found, one is needed' }],
  [{ json: '$.big' }, { fault: 'the number cannot be read exactly' }],
  [{ header: 'etag' }, { fault: 'nothing was found' }],
  [{ matches: 'token=(.*)' }, { fault: 'nothing was found' }],
  [{ ratelimit: 'retryAfter' }, { fault: 'nothing was found' }],
])('%j', (how, captured) => expect(capture(record, how)).toEqual(captured));

test('from a connection the path begins at the list of messages', () => {
  expect(capture(aTranscript(['hello', { id: 5 }]), { json: '$[0].id' })).toEqual({ value: 5 });
});

test('waiting ends at a state that nothing leads out of', () => {
  const failed = anExchange(anAnswer({ status: 'failed' }));
  expect(abortReason(failed, { '$.status': 'failed' })).toBe('$.status equals failed');
  expect(abortReason(failed, { '$.status': 'done', '$.error': { exists: true } })).toBeUndefined();
});

test('facts are the outcomes that masked evidence gives otherwise', () => {
  const outcome = { what: 'a', actual: 'x', verdict: 'held' as const, level: 'expect' as const };
  const other = { ...outcome, what: 'b' };
  expect(factsToKeep([outcome, other], [{ ...outcome, verdict: 'broken' }, other])).toEqual([
    { ...outcome, atCapture: true },
  ]);
});
