import type { ContainerStats } from 'dockerode';
import { describe, expect, test } from 'vitest';
import { shapeProcesses, shapeUsage } from './shape-activity.ts';

const OF = { container: 'shop-api-1', service: 'api' };

describe('processes', () => {
  test.each([
    ['of the columns that were asked for', ['UID', 'PID', 'PPID', 'COMMAND']],
    ['of a ps that names them otherwise', ['USER', 'PID', 'PPID', 'CMD']],
  ])('%s', (_, titles) => {
    const list = shapeProcesses({ Titles: titles, Processes: [['0', '7', '1', 'node server.js']] }, OF);
    expect(list.processes).toEqual([{ user: '0', pid: '7', parentPid: '1', command: 'node server.js' }]);
  });

  test('without the column of the user are no evidence', () => {
    const shape = () => shapeProcesses({ Titles: ['PID', 'CMD'], Processes: [['7', 'node']] }, OF);
    expect(shape).toThrow(expect.objectContaining({ code: 'protocol' }));
  });

  test('with rows that are too short are shown as far as they go', () => {
    const list = shapeProcesses({ Titles: ['UID', 'PID', 'PPID', 'CMD'], Processes: [['0', '7']] }, OF);
    expect(list.processes).toEqual([{ user: '0', pid: '7', parentPid: '', command: '' }]);
  });
});

describe('usage', () => {
  const sample = (different: object = {}) =>
    ({
      read: '2026-01-31T21:00:02Z',
      preread: '2026-01-31T21:00:01Z',
      memory_stats: { usage: 300, limit: 1000, stats: { inactive_file: 100 } },
      cpu_stats: { cpu_usage: { total_usage: 3e9 } },
      precpu_stats: { cpu_usage: { total_usage: 2.5e9 } },
      pids_stats: { current: 4 },
      ...different,
    }) as unknown as ContainerStats;

  test('is memory without the cache, and processor time over the time between the samples', () => {
    expect(shapeUsage(sample(), OF, true)).toEqual({
      ...OF,
      memoryBytes: 200,
      memoryLimitBytes: 1000,
      cpuPercent: 50,
      pids: 4,
    });
  });

  test('of a container without a limit does not show the memory of the host as its limit', () => {
    expect(shapeUsage(sample(), OF, false).memoryLimitBytes).toBe(0);
  });

  test('of a host with the first version of control groups knows its cache by another name', () => {
    const memory = { usage: 300, limit: 1000, stats: { total_inactive_file: 250, inactive_file: 1 } };
    expect(shapeUsage(sample({ memory_stats: memory }), OF, true).memoryBytes).toBe(50);
  });

  test.each([
    ['a stopped container', { read: '0001-01-01T00:00:00Z' }],
    ['one sample only', { preread: '0001-01-01T00:00:00Z' }],
    ['a host that counts no memory', { memory_stats: {} }],
  ])('of %s is no usage of zero', (_, different) => {
    expect(() => shapeUsage(sample(different), OF, true)).toThrow(expect.objectContaining({ code: 'no-data' }));
  });
});
