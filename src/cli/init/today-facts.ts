import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { compareText } from '../../shared/compare.ts';
import type { Seen } from './asked.ts';
import type { TodayFacts } from './facts.ts';

/** More tables than these would be a list that nobody keeps up. */
const TABLES = 10;

/** The numbers of one service at the moment of the look; undefined where nothing of it runs. */
export function todayOf(
  service: string,
  containers: readonly DeepReadonly<Cited<Container>>[],
  seen: Seen,
  takenAt: string,
): TodayFacts | undefined {
  const running = containers.filter(({ state }) => state.running && !state.restarting);
  if (running.length === 0) return undefined;
  const uptimes = running.flatMap(({ state }) => secondsSince(state.startedAt, takenAt));
  const memory = seen.resourceUsage.pieces.filter((one) => one.service === service).map((one) => one.memoryBytes);
  return {
    containers: running.length,
    restarts: Math.max(...running.map(({ restartCount }) => restartCount)),
    uptimeSeconds: uptimes.length === 0 ? undefined : Math.min(...uptimes),
    memoryBytes: memory.length === 0 ? undefined : Math.max(...memory),
    queues: queuesOf(service, seen),
    rows: rowsOf(service, seen),
    models: seen.ollamaServers.pieces
      .filter((one) => one.service === service)
      .flatMap(({ models }) => models.map(({ name }) => name))
      .toSorted(compareText),
  };
}

function queuesOf(service: string, { rabbitServers }: Seen): TodayFacts['queues'] {
  return rabbitServers.pieces
    .filter((one) => one.service === service)
    .flatMap(({ queues }) =>
      queues.map(({ name, ready, unacknowledged }) => ({ name, entries: ready + unacknowledged })),
    )
    .toSorted((a, b) => compareText(a.name, b.name));
}

/** The tables that the statistics know rows of, the largest first. */
function rowsOf(service: string, { postgresSchemas }: Seen): TodayFacts['rows'] {
  return postgresSchemas.pieces
    .filter((one) => one.service === service)
    .flatMap(({ tables }) => tables)
    .filter(({ estimatedRows }) => estimatedRows >= 1)
    .toSorted((a, b) => b.estimatedRows - a.estimatedRows || compareText(a.name, b.name))
    .slice(0, TABLES)
    .map(({ schema, name, estimatedRows }) => ({ table: `${schema}.${name}`, rows: Math.round(estimatedRows) }));
}

function secondsSince(startedAt: string | undefined, takenAt: string): number[] {
  const seconds = (Date.parse(takenAt) - Date.parse(startedAt ?? '')) / 1000;
  return Number.isNaN(seconds) ? [] : [Math.max(0, Math.floor(seconds))];
}
