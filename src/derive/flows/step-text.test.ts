import { expect, test } from 'vitest';
import { anHttpStep, aResponse } from '../../../gates/testing/flows.ts';
import { attemptsText, stepText, timeText } from './step-text.ts';

const step = anHttpStep('orders', aResponse(200));
const { record: _, ...unrecorded } = step;
const withRecord = (record: object) => ({ ...step, record }) as typeof step;

test.each([
  ['GET /api/jobs', step],
  ['http', unrecorded],
  ['select 1 from jobs', withRecord({ kind: 'sql', query: 'select 1\n  from jobs' })],
  ['stop worker', withRecord({ kind: 'compose', action: 'stop', service: 'worker' })],
  ['LPOS job_queue ${jobId}', withRecord({ kind: 'redis', command: ['LPOS', 'job_queue', '${jobId}'] })],
  ['open /ws', withRecord({ kind: 'websocket', path: '/ws', handshake: { opened: true, protocol: '' } })],
  [
    'start a container like api, without JWT_SECRET',
    withRecord({ kind: 'container', like: 'api', unset: ['JWT_SECRET'], set: [] }),
  ],
  ['make a token that is not signed', withRecord({ kind: 'jwt', forged: { key: 'none' } })],
  ['make a token signed with ${secrets.jwt}', withRecord({ kind: 'jwt', forged: { key: '${secrets.jwt}' } })],
  ['GET /metrics, 1 sample', withRecord({ kind: 'metrics', path: '/metrics', sampleCount: 1 })],
])('a step is told as %s', (text, each) => expect(stepText(each)).toBe(text));

test('attempts are told with what they saw', () => {
  const timeline = [
    { atMs: 0, attempt: 1, state: 'pending' },
    { atMs: 500, attempt: 3, state: 'as expected' },
  ];
  expect(attemptsText(step)).toBe('1');
  expect(attemptsText({ ...step, status: 'not-run' })).toBe('0');
  expect(attemptsText({ ...step, attempts: { count: 3, timeline, leftOut: 0 } })).toBe('3: pending → as expected');
});

test('a time has its unit', () => {
  expect([timeText(undefined), timeText(12.4), timeText(2440)]).toEqual(['', '12 ms', '2.4 s']);
});
