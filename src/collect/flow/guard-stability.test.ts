import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { guardedFacts, notRunning } from './guard-stability.ts';

const api = aContainer('api', { service: 'api' });
const ended = { ...api.state, status: 'exited' as const, running: false };
const looping = { ...api.state, status: 'restarting' as const, restarting: true };

test('a flow needs one running container of each service that it requires', () => {
  expect(notRunning(['api'], [api])).toBeUndefined();
  expect(notRunning(['api'], [{ ...api, state: ended }, api])).toBeUndefined();
  expect(notRunning(['api'], [{ ...api, state: ended }])).toBe('api');
  expect(notRunning(['api'], [{ ...api, state: looping }])).toBe('api');
  expect(notRunning(['api', 'db'], [api])).toBe('db');
});

test('what must be the same after a flow is which container it is, when it started and how often it restarted', () => {
  const [facts] = guardedFacts([
    { ...api, restartCount: 2, state: { ...api.state, startedAt: '2026-11-21T12:00:00Z' } },
  ]);
  expect(facts).toEqual({
    service: 'api',
    container: 'shop-api-1',
    id: api.id,
    startedAt: '2026-11-21T12:00:00Z',
    restarts: 2,
    state: 'running',
  });
});
