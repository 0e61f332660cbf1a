import { describe, expect, test } from 'vitest';
import { treeOf } from '../testing/tree-of.ts';
import { reservationsOf } from './reservations.ts';
import { restartOf } from './restart.ts';
import { stopGraceOf } from './stop-grace.ts';

function read<T>(value: string, reader: (...parts: Parameters<typeof reservationsOf>) => T) {
  const { tree, diagnosis, faults } = treeOf(value);
  if (!tree) throw new TypeError('no value');
  return { found: reader(tree, diagnosis), faults: faults() };
}

describe('reservations', () => {
  test.each([
    ['{ mem_reservation: 64m }', { reservations: { memoryBytes: 67_108_864 } }],
    [
      '{ deploy: { resources: { reservations: { memory: 64m, cpus: "0.5" } } } }',
      { reservations: { memoryBytes: 67_108_864, cpus: 0.5 } },
    ],
    ['{ deploy: { resources: { limits: { memory: 64m } } } }', {}],
    ['{ image: api }', {}],
  ])('%s', (value, found) => {
    expect(read(value, reservationsOf)).toEqual({ found, faults: [] });
  });

  test('a size that is none is told', () => {
    expect(read('{ mem_reservation: much }', reservationsOf).faults).toHaveLength(1);
  });
});

describe('stop_grace_period', () => {
  test.each([
    ['{ stop_grace_period: 1m30s }', { stopGraceMs: 90_000 }],
    ['{ image: api }', {}],
  ])('%s', (value, found) => {
    expect(read(value, stopGraceOf)).toEqual({ found, faults: [] });
  });

  test('a duration that is none is told', () => {
    const faults = ['stop_grace_period is no duration such as 1m30s'];
    expect(read('{ stop_grace_period: 5 }', stopGraceOf)).toEqual({ found: {}, faults });
  });
});

describe('the restart policy', () => {
  test.each([
    ['{ restart: "on-failure:3" }', 'on-failure:3'],
    ['{ deploy: { restart_policy: { condition: on-failure, max_attempts: 4 } } }', 'on-failure:4'],
    ['{ deploy: { restart_policy: { condition: on-failure } } }', 'on-failure'],
    ['{ deploy: { restart_policy: { condition: any } } }', 'always'],
    ['{ deploy: { restart_policy: { condition: any, max_attempts: 3 } } }', 'always:3'],
    ['{ deploy: { restart_policy: { condition: none, max_attempts: 3 } } }', 'no:3'],
    ['{ deploy: { restart_policy: { max_attempts: 3 } } }', 'no:3'],
    ['{ restart: always, deploy: { restart_policy: { max_attempts: 3 } } }', 'no:3'],
    ['{ deploy: { restart_policy: { condition: any, max_attempts: 0 } } }', 'always'],
    ['{ deploy: { restart_policy: { max_attempts: 0 } } }', undefined],
    ['{ restart: always, deploy: { restart_policy: { condition: on-failure } } }', 'on-failure'],
    ['{ restart: always, deploy: { restart_policy: { delay: 5s } } }', undefined],
    ['{ deploy: { restart_policy: { condition: none } } }', 'no'],
    ['{ image: api }', undefined],
  ])('%s', (value, policy) => {
    expect(read(value, restartOf).found).toBe(policy);
  });
});
