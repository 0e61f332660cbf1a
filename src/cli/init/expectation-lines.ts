import { countText } from '../../shared/count-text.ts';
import { durationText } from '../../shared/duration-text.ts';
import { sizeText } from '../../shared/size-text.ts';
import type { EndpointFacts, ServiceFacts, TodayFacts } from './facts.ts';
import { latencyLimit, memoryLimit, queueLimit, uptimeLimit } from './limits-of-today.ts';
import { beside, note, scalar } from './lines.ts';

/** Of what is expected of one service; what it is about stands in the lines below. */
const INDENT = '    ';

/** `expectations`: what every running service showed today, with room above it. */
export function expectationLines(services: readonly ServiceFacts[], unseen: string | undefined): string[] {
  const entries = services.flatMap((service) => (service.today ? entryOf(service, service.today) : []));
  const title = 'What is expected of the running system. Behind each limit stands what was seen when this was written.';
  if (entries.length > 0) return [...note(title), 'expectations:', ...entries];
  const why = unseen ?? 'no container was running';
  return note(
    title,
    `There are no numbers of today (${why}); start the system and run \`gates init --force\`, or write them:`,
    'expectations:',
    '  - service: api',
    "    memory: '< 256MiB'",
    "    latency: { /health: '< 300ms' }",
  );
}

function entryOf({ name, endpoints }: ServiceFacts, today: TodayFacts): string[] {
  return [
    `  - service: ${scalar(name)}`,
    `${INDENT}priority: P2`,
    beside(`${INDENT}containers: ${today.containers}`, `today ${today.containers}`),
    ...uptimeOf(today.uptimeSeconds),
    beside(`${INDENT}restarts: '<= ${Math.max(3, today.restarts * 2)}'`, `today ${today.restarts}`),
    ...memoryOf(today.memoryBytes),
    ...latencyOf(endpoints),
    ...named('queue', today.queues, ({ name: queue, entries }) => ({
      name: queue,
      limit: queueLimit(entries),
      today: countText(entries, 'entry', 'entries'),
    })),
    ...named('rows', today.rows, ({ table, rows }) => ({
      name: table,
      limit: '>= 1',
      today: `about ${countText(rows, 'row')}`,
    })),
    ...(today.models.length === 0
      ? []
      : [`${INDENT}models:`, ...today.models.map((model) => `      - ${scalar(model)}`)]),
  ];
}

function uptimeOf(seconds: number | undefined): string[] {
  const limit = seconds === undefined ? undefined : uptimeLimit(seconds);
  return seconds === undefined || limit === undefined
    ? []
    : [beside(`${INDENT}uptime: '${limit}'`, `today ${durationText(seconds)}`)];
}

function memoryOf(bytes: number | undefined): string[] {
  return bytes === undefined ? [] : [beside(`${INDENT}memory: '${memoryLimit(bytes)}'`, `today ${sizeText(bytes)}`)];
}

function latencyOf(endpoints: readonly EndpointFacts[]): string[] {
  const timed = endpoints.filter(({ name }) => name === 'health' || name === 'readiness');
  // A path may be there on several ports of a service; the expectation is of all of them.
  const slowest = timed.filter((one) =>
    timed.every((other) => other.path !== one.path || other.durationMs <= one.durationMs),
  );
  const once = slowest.filter((one, index) => slowest.findIndex(({ path }) => path === one.path) === index);
  return named('latency', once, ({ path, durationMs }) => ({
    name: path,
    limit: latencyLimit(durationMs),
    today: `${Math.max(1, Math.round(durationMs))} ms`,
  }));
}

function named<T>(
  key: string,
  all: readonly T[],
  said: (one: T) => { readonly name: string; readonly limit: string; readonly today: string },
): string[] {
  if (all.length === 0) return [];
  const lines = all
    .map(said)
    .map(({ name, limit, today }) => beside(`      ${scalar(name)}: '${limit}'`, `today ${today}`));
  return [`${INDENT}${key}:`, ...lines];
}
