import type { Report } from '../fault.ts';
import { isStep, type PlacedStep } from '../sound-flows.ts';

type Path = readonly PropertyKey[];

/** Expectations that are there and assert nothing. */
export function idleFaults({ step, path }: PlacedStep, report: Report): void {
  for (const word of ['expect', 'warn'] as const) {
    const expectation = step[word];
    if (!expectation) continue;
    const at = [...path, word];
    emptyParts(expectation, at, report);
    if (isStep(step, 'http') && 'http' in step)
      httpFaults(step[word] ?? {}, at, step.http.burst !== undefined, word, report);
    if (isStep(step, 'log')) lineFaults(step[word] ?? {}, at, report);
    if (isStep(step, 'container') && step[word]?.log) lineFaults(step[word].log, [...at, 'log'], report);
    const stream = streamOf(step, word);
    if (stream) streamFaults(stream.value, [...at, stream.key], report);
  }
}

/** `expect: {}`, `json: {}`, `headers: {}`, `messages: …` with nothing in it. Operands and patterns may be empty lists. */
function emptyParts(value: unknown, path: Path, report: Report): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0)
    report('flow.expectation-vacuous', path, 'nothing is expected here, which always holds', 'key');
  const parts = [
    'json',
    'headers',
    'header',
    'payload',
    'ratelimit',
    'statuses',
    'increase',
    'where',
    'log',
    'rejected',
  ];
  for (const [key, inner] of entries) if (parts.includes(key)) emptyParts(inner, [...path, key], report);
  const { anyOf } = value as { anyOf?: unknown };
  if (Array.isArray(anyOf))
    for (const [index, each] of anyOf.entries()) emptyParts(each, [...path, 'anyOf', index], report);
}

interface Answer {
  readonly status?: unknown;
  readonly statuses?: unknown;
  readonly anyOf?: readonly Answer[] | undefined;
}

function httpFaults(answer: Answer, path: Path, isBurst: boolean, word: string, report: Report): void {
  const { status, statuses, anyOf, ...others } = answer;
  if (statuses !== undefined && !isBurst)
    report('flow.action', [...path, 'statuses'], 'statuses are expected of a burst', 'key');
  const saysStatus =
    status !== undefined || statuses !== undefined || anyOf?.every((each) => each.status !== undefined);
  if (word === 'expect' && !saysStatus)
    report(
      'flow.expectation-missing',
      path,
      'the status is missing; write status: any where it does not matter',
      'key',
    );
  const rest = [statuses, anyOf, ...Object.values(others)].filter((value) => value !== undefined);
  if (status === 'any' && rest.length === 0)
    report('flow.expectation-vacuous', [...path, 'status'], 'any status and nothing else always holds');
  for (const [index, each] of (anyOf ?? []).entries())
    if (each.status === 'any' && Object.keys(each).length === 1)
      report('flow.expectation-vacuous', [...path, 'anyOf', index], 'any status and nothing else always holds');
}

interface Lines {
  readonly line?: object | undefined;
  readonly count?: unknown;
  readonly never?: object | undefined;
}

function lineFaults({ line, count, never }: Lines, path: Path, report: Report): void {
  if (count !== undefined && !line)
    report('flow.action', [...path, 'count'], 'count is about the line that is expected', 'key');
  for (const [key, pattern] of Object.entries({ line, never }))
    if (pattern && Object.keys(pattern).length === 0)
      report('flow.expectation-vacuous', [...path, key], 'it speaks of no line', 'key');
}

interface Stream {
  readonly sequence?:
    | readonly {
        readonly optional?: unknown;
        readonly times?: { min?: number | undefined; max?: number | undefined } | undefined;
      }[]
    | undefined;
  readonly never?: readonly object[] | undefined;
}

function streamOf(step: PlacedStep['step'], word: 'expect' | 'warn'): { key: string; value: Stream } | undefined {
  const value = isStep(step, 'websocket') ? step[word]?.messages : isStep(step, 'sse') ? step[word]?.events : undefined;
  return value && { key: isStep(step, 'websocket') ? 'messages' : 'events', value };
}

function streamFaults({ sequence = [], never = [] }: Stream, path: Path, report: Report): void {
  const asserts = sequence.some(({ optional, times }) => times?.max !== undefined || (!optional && times?.min !== 0));
  if (!asserts && never.length === 0)
    report(
      'flow.expectation-vacuous',
      path,
      'nothing must be seen and nothing is forbidden, which always holds',
      'key',
    );
  for (const [key, list] of [
    ['sequence', sequence],
    ['never', never],
  ] as const)
    for (const [index, element] of list.entries())
      if (!('json' in element) && !('text' in element))
        report('flow.expectation-vacuous', [...path, key, index], 'it speaks of no message; write json or text');
}
