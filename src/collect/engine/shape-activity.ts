import type { ContainerStats } from 'dockerode';
import type { ProcessList, ResourceUsage } from '../../model/evidence/container-activity.ts';
import { ReadFailure } from '../../model/intake.ts';

interface OfContainer {
  readonly container: string;
  readonly service: string;
}

/** `top` as evidence; the columns are found by their titles, because `ps` differs between hosts. */
export function shapeProcesses(
  { Titles, Processes }: { Titles: string[]; Processes: string[][] },
  of: OfContainer,
): ProcessList {
  const column = (...names: string[]) => Titles.findIndex((title) => names.includes(title.toUpperCase()));
  const [user, pid, parentPid, command] = [
    column('UID', 'USER'),
    column('PID'),
    column('PPID'),
    column('COMMAND', 'CMD', 'ARGS'),
  ];
  if (user === -1 || pid === -1)
    throw new ReadFailure('protocol', `the process list has no user or number: ${Titles.join(' ')}`);
  const cell = (process: readonly string[], index: number) => process[index] ?? '';
  return {
    ...of,
    processes: (Processes ?? []).map((process) => ({
      user: cell(process, user),
      pid: cell(process, pid),
      parentPid: cell(process, parentPid),
      command: cell(process, command).slice(0, 300),
    })),
  };
}

/**
 * One sample of a container's statistics. Memory is what counts against the limit: without the page cache that the
 * kernel can drop, as `docker stats` shows it.
 */
export function shapeUsage(stats: ContainerStats, of: OfContainer, limited: boolean): ResourceUsage {
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
    ...of,
    memoryBytes: cache < usage ? usage - cache : usage,
    memoryLimitBytes: limited ? memory.limit : 0,
    cpuPercent: nanoseconds > 0 ? Math.round((cpu / nanoseconds) * 10_000) / 100 : 0,
    pids: stats.pids_stats?.current ?? 0,
    ...networkUsage(stats),
  };
}

/** The zero of Go's clock, which the engine answers for a container that does not run. */
function isNever(time: string | undefined): boolean {
  return !time || time.startsWith('0001-');
}

/** Bytes since the container was started, over all of its networks; one without any has no counters. */
function networkUsage({ networks }: { networks?: ContainerStats['networks'] }): Pick<ResourceUsage, 'network'> {
  const all = Object.values(networks ?? {});
  if (all.length === 0) return {};
  const total = (count: (each: (typeof all)[number]) => number) => all.reduce((sum, each) => sum + count(each), 0);
  return { network: { receivedBytes: total((each) => each.rx_bytes), sentBytes: total((each) => each.tx_bytes) } };
}
