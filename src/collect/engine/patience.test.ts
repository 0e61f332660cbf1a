import { expect, test } from 'vitest';
import { ReadFailure } from '../../model/intake.ts';
import { Patience } from './patience.ts';

const hung = new ReadFailure('engine.hung', 'no answer');

/** Patience with an engine whose pings are answered as told, and the number of pings that were sent. */
function patience(answers: readonly boolean[]) {
  const pings: boolean[] = [];
  const made = new Patience(async () => {
    const answer = answers[pings.length] ?? false;
    pings.push(answer);
    return answer;
  });
  const leave = (calls: number) => {
    for (let call = 0; call < calls; call++) made.afterCall(hung);
  };
  return { made, pings, leave };
}

test('two calls without an answer change nothing', async () => {
  const { made, pings, leave } = patience([]);
  leave(2);
  await made.beforeCall();
  expect(pings).toEqual([]);
});

test.each([undefined, new ReadFailure('not-found', 'gone'), new TypeError('odd')])(
  'a call that ends with %s in between starts the count again',
  async (outcome) => {
    const { made, pings, leave } = patience([]);
    leave(2);
    made.afterCall(outcome);
    leave(2);
    await made.beforeCall();
    expect(pings).toEqual([]);
  },
);

test('an engine that answers a ping is asked on', async () => {
  const { made, pings, leave } = patience([true]);
  leave(3);
  await made.beforeCall();
  await made.beforeCall();
  expect(pings).toEqual([true]);
});

test('an engine that leaves the ping without an answer is given up for good, with one ping for all that wait', async () => {
  const { made, pings, leave } = patience([false]);
  leave(3);
  const waiting = await Promise.allSettled([made.beforeCall(), made.beforeCall()]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(made.beforeCall()).rejects.toMatchObject({ code: 'engine.hung' });
  expect(pings).toEqual([false]);
});
