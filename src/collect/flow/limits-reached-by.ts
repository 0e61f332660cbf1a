import type { FlowRecord } from '../../model/evidence/flow-record.ts';
import type { FlowRun, StepRun } from '../../model/evidence/flow-run.ts';
import { LIMIT_NAMES, type LimitName, type Limits, setLimit } from '../../model/limits/limits.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';

/** The limits that a flow reached: what its records lack, and the errors that stand for a limit. In the order of the list. */
export function limitsReachedBy({ steps, cleanup }: FlowRun, limits: Limits): SetLimit[] {
  const reached = new Set([...steps, ...cleanup].flatMap((step) => reachedByStep(step, limits)));
  return LIMIT_NAMES.filter((name) => reached.has(name)).map((name) => setLimit(limits, name));
}

const BY_ERROR: Readonly<Record<string, LimitName>> = {
  'sql.too-large': 'storeAnswer',
  'redis.too-large': 'storeAnswer',
  'sse.too-large': 'flowStream',
  'metrics.too-large': 'httpBody',
  'metrics.too-many': 'flowSeries',
  'websocket.message-too-large': 'flowMessageBytes',
};

function reachedByStep({ record, error, deadline }: StepRun, limits: Limits): LimitName[] {
  const byError = BY_ERROR[error?.code ?? ''];
  return [
    ...(record ? reachedByRecord(record, limits) : []),
    ...(byError ? [byError] : []),
    ...(deadline === 'cleanup' ? (['flowCleanup'] as const) : []),
  ];
}

function reachedByRecord(record: FlowRecord, limits: Limits): LimitName[] {
  // Of a body less is kept than is read, which decides nothing.
  if ('response' in record && record.response && record.response.body.bytes > limits.httpBody) return ['httpBody'];
  if (record.kind === 'sql' && record.truncated) return ['flowRows'];
  if (record.kind === 'log' && record.lines.length < record.linesRead)
    return record.lines.length >= limits.flowLogLines ? ['flowLogLines'] : [];
  if (record.kind === 'sse') return reachedByMessages(record.events, record.dropped, limits);
  return record.kind === 'websocket' ? reachedByMessages(record.messages, record.dropped, limits) : [];
}

/** Messages are dropped because they are too many, or too large together. */
function reachedByMessages(kept: readonly object[], dropped: number, limits: Limits): LimitName[] {
  if (dropped === 0) return [];
  return [kept.length >= limits.flowMessages ? 'flowMessages' : 'flowMessageBytes'];
}
