import type { ContainerStats } from 'dockerode';
import type { ResourceUsage } from '../../model/evidence/container-activity.ts';
import { ReadFailure } from '../../model/intake.ts';
import { median } from './median.ts';
import type { OfContainer } from './of-container.ts';

type Sample = NonNullable<ResourceUsage['samples']>[number];

/** What engines answer beside what dockerode declares. */
interface Counters {
  readonly memory_stats: { readonly failcnt?: number };
  readonly blkio_stats?: {
    readonly io_service_bytes_recursive?: readonly { readonly op: string; readonly value: number }[] | null;
  };
  readonly cpu_stats: {
    readonly throttling_data?: {
      readonly periods: number;
      readonly throttled_periods: number;
      readonly throttled_time: number;
    };
  };
}

/**
 * What a container uses, from one sample or the median of several; counters are those of the last one.
 *
 * @param limited whether the container has a memory limit of its own; the engine names that of the host otherwise
 * @throws ReadFailure `no-data` for samples that tell nothing
 */
export function shapeUsage(all: readonly ContainerStats[], of: OfContainer, limited: boolean): ResourceUsage {
  const samples = all.map(shapeSample);
  const last = all.at(-1);
  if (!last) throw new ReadFailure('no-data', 'no sample was taken');
  const middle = (number: (sample: Sample) => number) => median(samples.map(number));
  return {
    ...of,
    memoryBytes: Math.round(middle(({ memoryBytes }) => memoryBytes)),
    memoryLimitBytes: limited ? last.memory_stats.limit : 0,
    cpuPercent: middle(({ cpuPercent }) => cpuPercent),
    pids: Math.round(middle(({ pids }) => pids)),
    ...networkUsage(last),
    ...(samples.length > 1 && { samples }),
    ...counters(last),
  };
}

/**
 * One sample. Memory is what counts against the limit: without the page cache that the kernel can drop, as `docker
 * stats` shows it.
 */
function shapeSample(stats: ContainerStats): Sample {
  if (isNever(stats.read)) throw new ReadFailure('no-data', 'the engine has no sample of this container');
  if (isNever(stats.preread)) throw new ReadFailure('no-data', 'the engine has one sample only, which tells no usage');
  const memory = stats.memory_stats;
  // A kernel without the memory controller counts nothing; that is not a usage of zero.
  if (memory.usage === undefined) throw new ReadFailure('no-data', 'the host does not count the memory of containers');
  const cache = memory.stats?.total_inactive_file ?? memory.stats?.inactive_file ?? 0;
  const { usage } = memory;
  const cpu = stats.cpu_stats.cpu_usage.total_usage - stats.precpu_stats.cpu_usage.total_usage;
  const nanoseconds = (Date.parse(stats.read) - Date.parse(stats.preread)) * 1e6;
  return {
    memoryBytes: cache < usage ? usage - cache : usage,
    cpuPercent: nanoseconds > 0 ? Math.round((cpu / nanoseconds) * 10_000) / 100 : 0,
    pids: stats.pids_stats?.current ?? 0,
  };
}

/** The zero of Go's clock, which the engine answers for a container that does not run. */
export function isNever(time: string | undefined): boolean {
  return !time || time.startsWith('0001-');
}

/** Since the container was started, over all of its networks; one without any has no counters. */
function networkUsage({ networks }: { networks?: ContainerStats['networks'] }): Pick<ResourceUsage, 'network'> {
  const all = Object.values(networks ?? {});
  if (all.length === 0) return {};
  const total = (count: (each: (typeof all)[number]) => number) =>
    all.reduce((sum, each) => sum + (count(each) || 0), 0);
  return {
    network: {
      receivedBytes: total((each) => each.rx_bytes),
      sentBytes: total((each) => each.tx_bytes),
      packets: total((each) => each.rx_packets + each.tx_packets),
      errors: total((each) => each.rx_errors + each.tx_errors),
      dropped: total((each) => each.rx_dropped + each.tx_dropped),
    },
  };
}

/** Counters since the container was started; what the kernel does not count is absent, never zero. */
function counters({
  cpu_stats: { throttling_data: throttling },
  memory_stats: { failcnt },
  blkio_stats: blockIo,
}: Counters): Pick<ResourceUsage, 'throttling' | 'memoryFailures' | 'blockIo'> {
  const transfers = blockIo?.io_service_bytes_recursive ?? [];
  const bytes = (op: string) =>
    transfers.filter((each) => each.op.toLowerCase() === op).reduce((sum, { value }) => sum + value, 0);
  return {
    ...(throttling && {
      throttling: {
        periods: throttling.periods,
        throttledPeriods: throttling.throttled_periods,
        throttledMs: Math.round(throttling.throttled_time / 1e6),
      },
    }),
    ...(failcnt !== undefined && { memoryFailures: failcnt }),
    ...(transfers.length > 0 && { blockIo: { readBytes: bytes('read'), writtenBytes: bytes('write') } }),
  };
}
