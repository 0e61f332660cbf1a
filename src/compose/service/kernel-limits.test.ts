import { expect, test } from 'vitest';
import { treeOf } from '../testing/tree-of.ts';
import { kernelLimitsOf } from './kernel-limits.ts';

const read = (value: string) => {
  const { tree, diagnosis, faults } = treeOf(value);
  return { ...kernelLimitsOf(tree, diagnosis), faults: faults() };
};

test('memory with swap, and both forms of a limit of the kernel', () => {
  expect(read('{ memswap_limit: 1g, ulimits: { nproc: 512, nofile: { soft: 10, hard: 20 } } }')).toMatchObject({
    memorySwapBytes: 1024 ** 3,
    ulimits: [
      { name: 'nproc', soft: 512, hard: 512 },
      { name: 'nofile', soft: 10, hard: 20 },
    ],
    faults: [],
  });
});

test('no limit on swap is minus one', () => {
  expect(read('{ memswap_limit: -1 }')).toEqual({ memorySwapBytes: -1, faults: [] });
});

test('nothing of a service that declares none', () => {
  expect(read('{}')).toEqual({ faults: [] });
});

test('a size that is none is an error', () => {
  expect(read('{ memswap_limit: much }').faults).toHaveLength(1);
});
