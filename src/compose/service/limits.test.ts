import { describe, expect, test } from 'vitest';
import { treeOf } from '../testing/tree-of.ts';
import { limitsOf } from './limits.ts';

function limits(service: string) {
  const { tree, diagnosis, faults } = treeOf(`{ ${service} }`);
  if (!tree) throw new TypeError('no service');
  return { limits: limitsOf(tree, diagnosis), faults: faults() };
}

const deployed = (inner: string) => `deploy: { resources: { limits: { ${inner} } } }`;
const MIB = 1024 ** 2;

describe('limits come from the keys of the service or from deploy', () => {
  test.each([
    ['image: a', {}],
    ['mem_limit: 512m, cpus: 0.5, pids_limit: 100', { memoryBytes: 512 * MIB, cpus: 0.5, pids: 100 }],
    [deployed('memory: 512m, cpus: "0.5", pids: 100'), { memoryBytes: 512 * MIB, cpus: 0.5, pids: 100 }],
    ['mem_limit: 1048576', { memoryBytes: MIB }],
    [`mem_limit: 1m, ${deployed('memory: 1024k')}`, { memoryBytes: MIB }],
  ])('%s', (service, expected) => {
    expect(limits(service)).toEqual({ limits: expected, faults: [] });
  });
});

describe('both must agree', () => {
  test.each([
    ['mem_limit', `mem_limit: 1m, ${deployed('memory: 2m')}`],
    ['mem_limit', `mem_limit: 1m, ${deployed('cpus: 1')}`],
    ['cpus', `cpus: 1, ${deployed('cpus: "2"')}`],
    ['pids_limit', `pids_limit: 1, ${deployed('pids: 2')}`],
  ])('%s in %s', (key, service) => {
    expect(limits(service).faults).toEqual([`${key} and deploy.resources.limits do not agree`]);
  });
});

test('a size that cannot be read is told', () => {
  expect(limits('mem_limit: lots')).toEqual({
    limits: {},
    faults: ['a size must be a number with b, k, m or g behind it'],
  });
});
