import type { Capture, ManifestEntry } from '../model/capture.ts';
import type { ConsultedFor } from '../model/evidence/kinds.ts';
import type { Provenance } from '../model/provenance.ts';
import { compareText } from '../shared/compare.ts';
import { groupBy } from '../shared/group-by.ts';
import { consult, type EvidenceIndex } from './evidence-index.ts';
import { limitsOf } from './limits.ts';

/** How what a run states was established: what counts as the target, whose clocks, which limits, how old it is. */
export function provenanceOf({ manifest }: Capture, index: EvidenceIndex): Provenance {
  const sources = consult(index, ['population', 'engine', 'postgresServers', 'redisServers', 'logs']);
  const scope = scopeOf(sources.population);
  const evidence = ageOf(manifest.pieces);
  return {
    ...(scope && { scope }),
    clocks: clocksOf(sources),
    limits: limitsOf(manifest.pieces, sources.logs.pieces),
    ...(evidence && { evidence }),
  };
}

/** One list call told every container of the engine; the exact label of the project tells which are the target. */
function scopeOf({ pieces: [population] }: ConsultedFor<'population'>['population']): Provenance['scope'] {
  if (!population) return undefined;
  const { query, total, containers, vanished, neighbours, evidence } = population;
  const others = groupBy(neighbours, ({ project }) => (project === undefined ? NO_PROJECT : OTHER_PROJECT));
  const excluded = [...others].map(([reason, found]) => ({ reason, containers: found.map(({ name }) => name) }));
  const gone =
    vanished.length > 0 ? [{ reason: 'gone before they could be inspected', containers: [...vanished] }] : [];
  return { query, total, included: containers.length, excluded: [...excluded, ...gone], evidence: [evidence] };
}

const NO_PROJECT = 'of no Compose project';
const OTHER_PROJECT = 'of other Compose projects';

function clocksOf(sources: ConsultedFor<'engine' | 'postgresServers' | 'redisServers'>): Provenance['clocks'] {
  const engines = sources.engine.pieces.flatMap(({ clock, evidence }) =>
    clock ? [{ source: 'engine', ...clock, evidence: [evidence] }] : [],
  );
  const databases = sources.postgresServers.pieces.map(({ service, clock, evidence }) => {
    return { source: `PostgreSQL in ${service}`, ...clock, evidence: [evidence] };
  });
  const caches = sources.redisServers.pieces.flatMap(({ service, clockSkewMs, evidence }) =>
    clockSkewMs === undefined ? [] : [{ source: `Redis in ${service}`, skewMs: clockSkewMs, evidence: [evidence] }],
  );
  return [...engines, ...databases, ...caches];
}

/** Times are told in UTC and in one form, so that their texts are ordered as they are. */
function ageOf(pieces: readonly ManifestEntry[]): Provenance['evidence'] {
  const times = pieces.map(({ startedAt }) => startedAt).toSorted(compareText);
  const [oldest] = times;
  const newest = times.at(-1);
  return oldest !== undefined && newest !== undefined ? { oldest, newest } : undefined;
}
