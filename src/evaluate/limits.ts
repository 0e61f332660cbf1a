import type { ManifestEntry } from '../model/capture.ts';
import type { ConsultedFor } from '../model/evidence/kinds.ts';
import { limitText, mostOf, unitOf } from '../model/limits/limits.ts';
import type { SetLimit } from '../model/limits/set-limit.ts';
import type { Provenance } from '../model/provenance.ts';
import { groupBy } from '../shared/group-by.ts';

type Limits = Provenance['limits'];
type Log = ConsultedFor<'logs'>['logs']['pieces'][number];

/** One piece of evidence that is not whole, or not there, because of a limit. */
interface Reached {
  readonly what: string;
  readonly evidence: string;
  /** Absent where the capture does not tell it, and where nothing can move it. */
  readonly limit?: SetLimit;
}

/** What was not read to its end, or not read at all, because a limit was reached; logs first. */
export function limitsOf(pieces: readonly ManifestEntry[], logs: readonly Log[]): Limits {
  const others = pieces.filter(({ kind }) => kind !== 'logs');
  const all = [...logsReached(pieces, logs), ...others.flatMap(cutOff), ...pieces.flatMap(notRead)];
  return [...groupBy(all, ({ what, limit }) => `${what}\0${limit ? limitText(limit) : ''}`).values()].flatMap(told);
}

function told(concerned: readonly Reached[]): Limits {
  const [first] = concerned;
  if (!first) return [];
  const { what, limit } = first;
  const most = limit && mostOf(limit.setting);
  const evidence = [...new Set(concerned.map((each) => each.evidence))];
  return [
    {
      what,
      count: evidence.length,
      evidence,
      ...(limit && { limit: { ...limit, ...(most !== undefined && { most }) } }),
    },
  ];
}

/** What is there, and not to its end. */
function cutOff({ id, kind, truncated, reached = [] }: ManifestEntry): Reached[] {
  const what = `cut off at the size that is read of ${kind}`;
  if (reached.length === 0) return truncated ? [{ what, evidence: id }] : [];
  return reached.map((limit) => ({ what: WHAT[unitOf(limit.setting) ?? '']?.(kind) ?? what, evidence: id, limit }));
}

const WHAT: Readonly<Record<string, (kind: string) => string>> = {
  milliseconds: () => 'not answered in time',
  count: (kind) => `${kind} of which not all is kept`,
};

function notRead({ id, missing }: ManifestEntry): Reached[] {
  if (!missing) return [];
  const { code, limit } = missing;
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  const what = known ?? (limit ? 'more than is read' : undefined);
  return what === undefined ? [] : [{ what, evidence: id, ...(limit && { limit }) }];
}

/** Reasons for missing evidence that are limits of this program. */
const REASONS: Readonly<Record<string, string>> = {
  timeout: 'not read before the time was up',
  interrupted: 'not read before the run was interrupted',
  'engine.hung': 'not answered by the engine in time',
  'compose.hung': 'not answered by Docker Compose in time',
  'git.hung': 'not answered by git in time',
  'postgres.timeout': 'not answered by PostgreSQL in time',
  'body.too-large': 'answered with more than is read',
  'file.too-large': 'files larger than is read',
  'file.too-many': 'more files than are read',
  'over-limit': 'more than is read',
};

const LEFT_OUT = {
  tail: 'logs of which only the newest lines were read',
  bytes: 'logs of which only the newest bytes were read',
  since: 'logs of which lines before the chosen time were left out',
} as const;

/** Each reason once, with the logs concerned; what was set for it, where the capture tells it. */
function logsReached(pieces: readonly ManifestEntry[], logs: readonly Log[]): Reached[] {
  const setFor = (evidence: string) => pieces.find(({ id }) => id === evidence)?.reached ?? [];
  const leftOut = (['tail', 'bytes', 'since'] as const).flatMap((reason) =>
    logs
      .filter(({ coverage }) => coverage?.leftOut.includes(reason))
      .map(({ evidence }) => {
        const limit = setFor(evidence).find(({ setting }) => setting === `logs.${reason}`);
        return { what: LEFT_OUT[reason], evidence, ...(limit && { limit }) };
      }),
  );
  const cutLines = logs.flatMap(({ evidence }) =>
    setFor(evidence)
      .filter(({ setting }) => setting === 'limits.logLine')
      .map((limit) => ({ what: 'logs with lines that lost their end', evidence, limit })),
  );
  return [...leftOut, ...cutLines];
}
