import { expect, test } from 'vitest';
import { anEvent, theEvents } from '../../../gates/testing/activity.ts';
import type { EngineEvent } from '../../model/evidence/engine-events.ts';
import { unplannedEnds } from './unplanned-ends.ts';

const ends = (...events: readonly EngineEvent[]) =>
  unplannedEnds(theEvents(...events).events).map(({ exitCode }) => exitCode);

test('a crash is an end that nobody asked for', () => {
  expect(ends(anEvent('api', 'start', 60), anEvent('api', 'die', 30, { exitCode: 3 }))).toEqual([3]);
});

test('what was stopped or killed did not end by itself', () => {
  expect(ends(anEvent('api', 'kill', 40, { signal: '15' }), anEvent('api', 'die', 30, { exitCode: 0 }))).toEqual([]);
});

test('a signal to an earlier run, or to another container, is none to this one', () => {
  const crash = anEvent('api', 'die', 30, { exitCode: 1 });
  expect(ends(anEvent('api', 'kill', 60), anEvent('api', 'start', 50), crash)).toEqual([1]);
  expect(ends(anEvent('db', 'kill', 40), crash)).toEqual([1]);
});

test('a signal long before, after which it ran on, did not end it', () => {
  expect(ends(anEvent('api', 'kill', 900, { signal: '1' }), anEvent('api', 'die', 30, { exitCode: 2 }))).toEqual([2]);
});

test('what was removed right behind an end such as a stop makes was taken down', () => {
  const end = (exitCode: number) => anEvent('api', 'die', 30, { exitCode });
  expect(ends(end(0), anEvent('api', 'destroy', 29))).toEqual([]);
  expect(ends(end(137), anEvent('api', 'destroy', 22))).toEqual([]);
  expect(ends(end(3), anEvent('api', 'destroy', 29))).toEqual([3]);
  expect(ends(end(0), anEvent('api', 'destroy', 15))).toEqual([0]);
  expect(ends(end(0), anEvent('db', 'destroy', 29))).toEqual([0]);
});
