import type { ManifestEntry } from '../model/capture.ts';
import type { ConsultedFor } from '../model/evidence/kinds.ts';
import type { Provenance } from '../model/provenance.ts';
import { groupBy } from '../shared/group-by.ts';

type Limits = Provenance['limits'];
type Log = ConsultedFor<'logs'>['logs']['pieces'][number];

/** What was not read to its end, or not read at all, because a limit was reached. */
export function limitsOf(pieces: readonly ManifestEntry[], logs: readonly Log[]): Limits {
  const cut = groupBy(
    pieces.filter(({ kind, truncated }) => truncated && kind !== 'logs'),
    ({ kind }) => `cut off at the size that is read of ${kind}`,
  );
  const late = groupBy(
    pieces.filter(({ missing }) => missing !== undefined && Object.hasOwn(REACHED, missing.code)),
    ({ missing }) => REACHED[missing?.code ?? ''] ?? '',
  );
  return [
    ...logLimits(logs),
    ...[...cut, ...late].map(([what, found]) =>
      limit(
        what,
        found.map(({ id }) => id),
      ),
    ),
  ];
}

/** Reasons for missing evidence that are limits of this program. */
const REACHED: Readonly<Record<string, string>> = {
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

function logLimits(logs: readonly Log[]): Limits {
  return (['tail', 'bytes', 'since'] as const).flatMap((reason) => {
    const concerned = logs.filter(({ coverage }) => coverage?.leftOut.includes(reason));
    return concerned.length === 0
      ? []
      : [
          limit(
            LEFT_OUT[reason],
            concerned.map(({ evidence }) => evidence),
          ),
        ];
  });
}

function limit(what: string, evidence: readonly string[]): Limits[number] {
  return { what, count: evidence.length, evidence: [...evidence] };
}
