import { expect, test } from 'vitest';
import type { Flow } from '../../model/flow/flow-file.ts';
import { schedule } from './schedule.ts';

const flow = (id: string, different: Partial<Flow> = {}): Flow => ({
  id,
  title: id,
  priority: 'P1',
  covers: ['jobs.create'],
  effects: 'read',
  steps: [],
  ...different,
});

/** Runs flows that take a moment; returns what began and ended, in order, and how many ran at once at most. */
async function trace(flows: readonly Flow[], concurrency: number) {
  const events: string[] = [];
  let [running, most] = [0, 0];
  const options = { concurrency, locksOf: ({ locks = [] }: Flow) => locks };
  const results = await schedule(flows, options, async ({ id }) => {
    running += 1;
    most = Math.max(most, running);
    events.push(`+${id}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.push(`-${id}`);
    running -= 1;
    return id;
  });
  return { events, most, results: [...results.keys()].toSorted() };
}

test('one after the other, in the order of the file', async () => {
  const { events } = await trace([flow('a'), flow('b')], 1);
  expect(events).toEqual(['+a', '-a', '+b', '-b']);
});

test('as many at once as allowed', async () => {
  const { most, results } = await trace(
    ['a', 'b', 'c', 'd', 'e'].map((id) => flow(id)),
    2,
  );
  expect(most).toBe(2);
  expect(results).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('two that share a lock never at the same time; others go on meanwhile', async () => {
  const locks = ['queue'];
  const { events } = await trace([flow('a', { locks }), flow('b', { locks }), flow('c')], 3);
  expect(events.slice(0, 2)).toEqual(['+a', '+c']);
  expect(events.indexOf('+b')).toBeGreaterThan(events.indexOf('-a'));
});

test('a row of flows that wait for each other begins at once, whatever stands in front of it', async () => {
  const locks = ['budget'];
  const flows = [flow('a'), flow('b'), flow('c'), flow('d', { locks }), flow('e', { locks })];
  const { events } = await trace(flows, 2);
  expect(events.slice(0, 2)).toEqual(['+d', '+a']);
  expect(events.indexOf('+e')).toBeLessThan(events.indexOf('+c'));
  expect((await trace(flows, 1)).events.filter((each) => each.startsWith('+'))).toEqual(['+a', '+b', '+c', '+d', '+e']);
});

test('the exclusive ones last and alone', async () => {
  const { events } = await trace([flow('burst', { exclusive: true }), flow('a'), flow('b')], 3);
  expect(events.slice(-2)).toEqual(['+burst', '-burst']);
});
