import { describe, expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aService, at } from '../../../gates/testing/declared.ts';
import { resourceFaults } from './resource-fault.ts';

const MB = 1024 ** 2;
const messages = (different: Parameters<typeof aService>[1]) =>
  resourceFaults(cited(aService('api', different))).map(({ message }) => message);
const ulimit = (soft: number, hard: number) => ({ ulimits: [{ name: 'nofile', soft, hard, at: at(9) }] });

describe('what the engine refuses', () => {
  test.each([
    ['less than no CPU', { limits: { cpus: -1 } }, 'the limit of CPUs is negative'],
    ['too little', { limits: { memoryBytes: MB } }, 'the memory limit is below the least that the engine gives'],
    [
      'too little reserved',
      { reservations: { memoryBytes: MB } },
      'the memory reservation is below the least that the engine gives',
    ],
    [
      'more reserved than allowed',
      { limits: { memoryBytes: 64 * MB }, reservations: { memoryBytes: 65 * MB } },
      'more memory is reserved than the limit allows',
    ],
    [
      'swap below memory',
      { limits: { memoryBytes: 64 * MB }, memorySwapBytes: 63 * MB },
      'the limit of memory with swap is below the one of memory',
    ],
    ['swap without memory', { limits: {}, memorySwapBytes: MB }, 'memory with swap is limited and memory is not'],
    ['soft above hard', ulimit(20, 10), 'the soft limit of nofile is above its hard limit'],
    ['an endless soft limit', ulimit(-1, 10), 'the soft limit of nofile is above its hard limit'],
  ])('%s', (_, different, message) => {
    expect(messages(different)).toEqual([message]);
  });
});

describe('what it accepts', () => {
  test.each([
    ['the least', { limits: { memoryBytes: 6 * MB } }],
    ['as much reserved as allowed', { limits: { memoryBytes: 64 * MB }, reservations: { memoryBytes: 64 * MB } }],
    ['a reservation without a limit', { limits: {}, reservations: { memoryBytes: 64 * MB, cpus: 64 } }],
    ['no limit, written as zero', { limits: { memoryBytes: 0 }, reservations: { memoryBytes: 64 * MB } }],
    ['as much swap as wanted', { limits: { memoryBytes: 64 * MB }, memorySwapBytes: -1 }],
    ['no swap beyond memory', { limits: { memoryBytes: 64 * MB }, memorySwapBytes: 64 * MB }],
    ['soft and hard alike', ulimit(10, 10)],
    ['no hard limit', ulimit(10, -1)],
  ])('%s', (_, different) => {
    expect(messages(different)).toEqual([]);
  });
});

test('a limit of the kernel is found where it stands', () => {
  expect(resourceFaults(cited(aService('api', ulimit(20, 10))))).toMatchObject([
    { at: at(9), observed: 'soft 20, hard 10' },
  ]);
});
