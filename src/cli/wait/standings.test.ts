import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { lineForEachChange } from './announce.ts';
import { awaitedText, standings } from './standings.ts';

const API = aContainer('api');
const started = { ...API.state, status: 'created' as const, running: false };

test('every replica counts, and a service without a container is waited for', () => {
  const second = { ...API, name: 'shop-api-2', state: started };
  expect(standings(['worker', 'api'], [second, API], 'running')).toEqual([
    { service: 'api', container: 'shop-api-1', state: 'ready', text: 'running' },
    { service: 'api', container: 'shop-api-2', state: 'waiting', text: 'created' },
    { service: 'worker', state: 'waiting', text: 'no container yet' },
  ]);
});

test('without names every service counts that has a container; what somebody started by hand does not', () => {
  const byHand = { ...API, service: 'shell', oneOff: true };
  expect(standings([], [API, byHand], 'running').map(({ service }) => service)).toEqual(['api']);
});

test('it is said what is waited for', () => {
  const all = standings(['worker', 'api'], [API], 'running');
  expect(awaitedText(all)).toBe('waiting for worker (no container yet)');
  expect(awaitedText([])).toBe('waiting for the first container');
});

test('without a terminal there is a line for each change, and none for what is ready', () => {
  const written: string[] = [];
  const seen = lineForEachChange((line) => written.push(line));
  const waiting = standings(['worker'], [], 'running');
  for (const one of [waiting, waiting, standings(['api'], [API], 'running')]) seen(one);
  expect(written).toEqual(['waiting for worker (no container yet)\n']);
});
