import type { ContainerStats } from 'dockerode';
import { describe, expect, test } from 'vitest';
import { shapeUsage } from './shape-usage.ts';

const OF = { container: 'shop-api-1', service: 'api' };

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
    expect(shapeUsage([sample()], OF, true)).toEqual({
      ...OF,
      memoryBytes: 200,
      memoryLimitBytes: 1000,
      cpuPercent: 50,
      pids: 4,
    });
  });

  test('of a container without a limit does not show the memory of the host as its limit', () => {
    expect(shapeUsage([sample()], OF, false).memoryLimitBytes).toBe(0);
  });

  test('of a host with the first version of control groups knows its cache by another name', () => {
    const memory = { usage: 300, limit: 1000, stats: { total_inactive_file: 250, inactive_file: 1 } };
    expect(shapeUsage([sample({ memory_stats: memory })], OF, true).memoryBytes).toBe(50);
  });

  test.each([
    ['a stopped container', { read: '0001-01-01T00:00:00Z' }],
    ['one sample only', { preread: '0001-01-01T00:00:00Z' }],
    ['a host that counts no memory', { memory_stats: {} }],
  ])('of %s is no usage of zero', (_, different) => {
    expect(() => shapeUsage([sample(different)], OF, true)).toThrow(expect.objectContaining({ code: 'no-data' }));
  });

  test('of several samples is the median of each number, and the samples', () => {
    const used = (usage: number, current: number) =>
      sample({ memory_stats: { usage, limit: 1000 }, pids_stats: { current } });
    expect(shapeUsage([used(900, 4), used(200, 40), used(300, 5)], OF, true)).toMatchObject({
      memoryBytes: 300,
      pids: 5,
      samples: [{ memoryBytes: 900 }, { memoryBytes: 200 }, { memoryBytes: 300 }],
    });
  });

  test('counts what the kernel counts', () => {
    const interfaces = { rx_bytes: 10, tx_bytes: 20, rx_packets: 3, tx_packets: 4, rx_errors: 1, tx_errors: 0 };
    const busy = sample({
      memory_stats: { usage: 300, limit: 1000, failcnt: 101 },
      cpu_stats: {
        cpu_usage: { total_usage: 3e9 },
        throttling_data: { periods: 900, throttled_periods: 300, throttled_time: 7.5e9 },
      },
      networks: { eth0: { ...interfaces, rx_dropped: 2, tx_dropped: 5 } },
      blkio_stats: {
        io_service_bytes_recursive: [
          { op: 'Read', value: 4096 },
          { op: 'write', value: 512 },
          { op: 'Total', value: 4608 },
        ],
      },
    });
    expect(shapeUsage([busy], OF, true)).toMatchObject({
      throttling: { periods: 900, throttledPeriods: 300, throttledMs: 7500 },
      memoryFailures: 101,
      network: { receivedBytes: 10, sentBytes: 20, packets: 7, errors: 1, dropped: 7 },
      blockIo: { readBytes: 4096, writtenBytes: 512 },
    });
  });

  test('of what the kernel does not count there is nothing, and no zero', () => {
    const quiet = sample({ blkio_stats: { io_service_bytes_recursive: null } });
    for (const counter of ['throttling', 'memoryFailures', 'blockIo'])
      expect(shapeUsage([quiet], OF, true)).not.toHaveProperty(counter);
  });
});
