import { describe, expect, test } from 'vitest';
import { assertAllowed } from './write-allow-list.ts';

const ID = 'a'.repeat(64);

test.each([
  ['POST', `/containers/${ID}/stop?t=10`],
  ['POST', `/containers/${ID}/restart?t=0`],
  ['POST', `/containers/${ID}/start`],
  ['POST', `/containers/${ID}/pause`],
  ['POST', `/containers/${ID}/unpause`],
  ['POST', `/containers/${ID}/wait`],
  ['POST', '/containers/create?name=gates-one-off-6000c229-a1b2c3d4'],
  ['DELETE', `/containers/${ID}?force=true&v=true`],
])('%s %s passes', (method, target) => {
  expect(() => assertAllowed(method, target)).not.toThrow();
});

describe('everything else is refused', () => {
  test.each([
    ['POST', `/containers/${ID}/kill`],
    ['POST', `/containers/${ID}/exec`],
    ['POST', `/containers/${ID}/wait?condition=removed`],
    ['POST', `/containers/${ID}/update`],
    ['POST', `/containers/${ID}/rename?name=x`],
    ['POST', `/containers/${ID}/start?checkpoint=x`],
    ['POST', `/containers/${ID}/stop`],
    ['POST', `/containers/${ID}/../x/start`],
    ['POST', '/containers/worker/stop?t=1'],
    ['POST', '/containers/create'],
    ['POST', '/containers/create?name=worker'],
    ['POST', '/containers/create?name=gates-one-off-x&platform=y'],
    ['POST', '/containers/prune'],
    ['POST', '/images/create?fromImage=x'],
    ['POST', '/build'],
    ['PUT', `/containers/${ID}/archive?path=/`],
    ['DELETE', `/containers/${ID}`],
    ['DELETE', `/volumes/data`],
    ['DELETE', `/images/${ID}`],
    ['GET', `/containers/${ID}/json`],
  ])('%s %s', (method, target) => {
    expect(() => assertAllowed(method, target)).toThrow(/nothing that a flow may send/);
  });
});
