import type { FlowRecord } from '../../model/evidence/flow-record.ts';
import type { StepRun } from '../../model/evidence/flow-run.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { countText } from '../../shared/count-text.ts';
import { cutText } from '../../shared/cut-text.ts';

type Step = DeepReadonly<StepRun>;
type RecordText = {
  readonly [K in FlowRecord['kind']]: (record: DeepReadonly<Extract<FlowRecord, { kind: K }>>) => string;
};

const LONGEST = 120;

/** What a step did, as it stands in the flow file: `POST /api/jobs`, `stop worker`; its kind where nothing is recorded. */
export function stepText({ kind, record }: Step): string {
  return record === undefined ? kind : cutText(oneLine(recordText(record)), LONGEST);
}

/** How a step was repeated: `3: pending → analyzing → as expected`; `1` when it was not. */
export function attemptsText({ status, attempts }: Step): string {
  if (status === 'not-run') return '0';
  if (!attempts) return '1';
  const states = attempts.timeline.map(({ state }) => state);
  const leftOut = attempts.leftOut > 0 ? [`and ${attempts.leftOut} more`] : [];
  const told = [...states, ...leftOut].join(' → ');
  return attempts.count > 1 && told !== '' ? `${attempts.count}: ${told}` : String(attempts.count);
}

/** `340 ms`, `2.4 s`; nothing where it is not recorded. */
export function timeText(ms: number | undefined): string {
  if (ms === undefined) return '';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

const TEXTS: RecordText = {
  http: ({ request }) => `${request.method} ${request.path}`,
  burst: ({ request, asked }) => `${request.method} ${request.path}, ${asked} times`,
  websocket: ({ path, sent, handshake }) =>
    handshake ? `open ${path}` : sent === undefined ? `listen on ${path}` : `send ${sent}`,
  sse: ({ path }) => `read the events of ${path}`,
  sql: ({ query }) => query,
  redis: ({ command }) => command.join(' '),
  commandstats: ({ since }) => `commands since ${since}`,
  metrics: ({ path, sampleCount }) => `GET ${path}, ${countText(sampleCount, 'sample')}`,
  log: ({ service, linesRead }) => `log of ${service}, ${countText(linesRead, 'line')}`,
  waitUntil: ({ service }) => `wait for ${service}`,
  compose: ({ action, service }) => `${action} ${service}`,
  container: ({ like, unset, set }) => {
    const changed = [...unset.map((name) => `without ${name}`), ...set.map((name) => `with ${name}`)];
    return [`start a container like ${like}`, ...changed].join(', ');
  },
  jwt: ({ forged }) => (forged ? madeTokenText(forged.key) : 'read a token'),
};

function recordText<K extends FlowRecord['kind']>(record: DeepReadonly<Extract<FlowRecord, { kind: K }>>): string {
  return (TEXTS[record.kind as K] as (record: DeepReadonly<Extract<FlowRecord, { kind: K }>>) => string)(record);
}

function madeTokenText(key: string): string {
  return key === 'none' ? 'make a token that is not signed' : `make a token signed with ${key}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
