import { byteSize } from '../compose/service/byte-size.ts';
import { durationMs } from '../compose/service/duration.ts';
import type { Expectation } from '../model/evidence/expectations.ts';
import type { ExpectationEntry } from '../model/expectations.ts';

type Comparison = NonNullable<Expectation['comparison']>;

/** What the settings expect, one piece for each measure and each thing that it is about. */
export function expectationsOf(entries: readonly ExpectationEntry[]): Expectation[] {
  return entries.flatMap((entry) => {
    const of = { priority: entry.priority, ...(entry.service !== undefined && { service: entry.service }) };
    return [...compared(entry), ...listed(entry)].map((expectation) => ({ ...of, ...expectation }));
  });
}

type Reader = (amount: string) => number;
type Part = Omit<Expectation, 'service' | 'priority'>;

function compared(entry: ExpectationEntry): Part[] {
  const { uptime, restarts, containers, connections, memory, cpu, latency = {}, queue = {}, rows = {} } = entry;
  const one = (measure: Part['measure'], text: string | number | undefined, read: Reader = Number): Part[] =>
    text === undefined ? [] : [{ measure, expected: `${text}`, comparison: comparisonIn(`${text}`, read) }];
  const each = (measure: Part['measure'], all: Record<string, string | number>, read: Reader = Number): Part[] =>
    Object.entries(all).flatMap(([of, text]) => one(measure, text, read).map((part) => ({ ...part, of })));
  return [
    ...one('uptime', uptime, milliseconds),
    ...one('restarts', restarts),
    ...one('containers', containers),
    ...one('connections', connections),
    ...one('memory', memory, (text) => byteSize(text) ?? Number.NaN),
    ...one('cpu', cpu, (text) => Number(text.replace('%', ''))),
    ...each('latency', latency, milliseconds),
    ...each('queue', queue),
    ...each('rows', rows),
  ];
}

function listed({ models, publishes, image }: ExpectationEntry): Part[] {
  const part = (measure: Part['measure'], names: readonly string[] | undefined): Part[] =>
    names === undefined ? [] : [{ measure, expected: names.join(', ') || 'nothing', names: [...names] }];
  return [
    ...part('models', models),
    ...part('publishes', publishes),
    ...part('image', image === undefined ? undefined : [image]),
  ];
}

/** A number alone is to be met exactly. */
function comparisonIn(text: string, read: (amount: string) => number): Comparison {
  const [, operator = '=', amount = ''] = /^(<=|>=|<|>|=)?\s*(.*)$/.exec(text) ?? [];
  return { operator: operator as Comparison['operator'], value: read(amount) };
}

/** Durations as in Compose files, and days, which these do not have. */
function milliseconds(text: string): number {
  const [, days = '0', rest = ''] = /^(?:(\d+(?:\.\d+)?)d)?(.*)$/.exec(text.toLowerCase()) ?? [];
  return Number(days) * 86_400_000 + (rest === '' ? 0 : (durationMs(rest) ?? Number.NaN));
}
