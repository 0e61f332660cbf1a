import type { Container } from '../../src/model/evidence/container.ts';
import type { ProcessList } from '../../src/model/evidence/container-activity.ts';
import type { EngineEvent, EngineEvents } from '../../src/model/evidence/engine-events.ts';
import { aContainer, aState, secondsAgo } from './evidence.ts';

type Health = NonNullable<Container['state']['health']>;

/** A process as a case writes it: what started it, and its command line. */
export type GivenProcess = readonly [
  pid: number,
  parentPid: number,
  command: string,
  different?: Partial<ProcessList['processes'][number]>,
];

/** The processes of a container; the first one was started by the engine, which has the number 1 here. */
export function theProcesses(service: string, ...processes: readonly GivenProcess[]): ProcessList {
  return {
    container: `shop-${service}-1`,
    service,
    processes: processes.map(([pid, parentPid, command, different]) => ({
      pid: `${pid}`,
      parentPid: `${parentPid}`,
      user: '1000',
      command,
      state: 'S',
      threads: 1,
      ...different,
    })),
  };
}

/** Something that happened to a container so many seconds before the capture was taken. */
export function anEvent(
  service: string,
  action: EngineEvent['action'],
  seconds: number,
  different: Partial<EngineEvent> = {},
): EngineEvent {
  return {
    at: secondsAgo(seconds),
    action,
    containerId: `id-of-${service}`,
    container: `shop-${service}-1`,
    service,
    oneOff: false,
    image: `shop-${service}:1.0`,
    ...different,
  };
}

/** What the engine remembers of the last hour. */
export function theEvents(...events: readonly EngineEvent[]): EngineEvents {
  return {
    since: secondsAgo(86_400),
    until: secondsAgo(0),
    oldest: secondsAgo(3600),
    received: events.length,
    leftOut: { healthChecks: 0, others: 0, older: 0 },
    events: events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
}

/** A container with a health check every ten seconds, and how the last runs of it ended. */
export function checkedContainer(
  service: string,
  exitCodes: readonly number[],
  { uptime = 3600, status = 'healthy' }: { uptime?: number; status?: Health['status'] } = {},
): Container & { state: { health: Health } } {
  const log = exitCodes.map((exitCode, index) => ({
    startedAt: secondsAgo((exitCodes.length - index) * 10),
    durationMs: 40,
    exitCode,
    output: exitCode === 0 ? 'ok' : 'connection refused',
  }));
  const health = { status, failingStreak: 0, log };
  return {
    ...aContainer(service),
    healthcheck: { test: ['CMD', 'true'], intervalMs: 10_000, timeoutMs: 2000, startPeriodMs: 0, retries: 3 },
    state: { ...aState({ startedAt: secondsAgo(uptime) }), health },
  };
}
