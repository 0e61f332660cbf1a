import type { Exposition } from '../../model/evidence/exposition.ts';
import type { DeepReadonly, MissingPiece } from '../../model/evidence/kinds.ts';
import type { Answered } from './http-answer.ts';

type Faults = DeepReadonly<Exposition['faults']>;

/** Faults of an answer of a metrics endpoint: the first ones, and how many there are in all. */
export interface ExpositionFaults {
  readonly first: Faults;
  readonly count: number;
}

/** Prometheus reads such metrics, and knows less of them. */
const OF_TYPES = new Set<string>(['type-missing', 'metadata-late']);

/** Metrics that do not state their type before their samples. */
export function typeFaults(exposition: DeepReadonly<Exposition>): ExpositionFaults {
  return faultsOf(exposition, (code) => OF_TYPES.has(code));
}

/** What keeps Prometheus from reading the answer at all. */
export function formatFaults(exposition: DeepReadonly<Exposition>): ExpositionFaults {
  return faultsOf(exposition, (code) => !OF_TYPES.has(code));
}

/** Answers with faults of which nobody can tell what they are: earlier captures kept the first ones of any kind. */
export function unknownFaults(answers: readonly Answered[]): readonly MissingPiece[] {
  return answers.flatMap(({ container, url, outcome: { exposition } }) => {
    if (!exposition || exposition.faultCounts || exposition.faults.length >= exposition.faultCount) return [];
    const message = `only ${exposition.faults.length} of ${exposition.faultCount} faults of its metrics were kept`;
    return [{ kind: 'httpExchanges', subject: `${container} ${url}`, code: 'over-limit', message }];
  });
}

function faultsOf(
  { faults, faultCounts }: DeepReadonly<Exposition>,
  isMeant: (code: Faults[number]['code']) => boolean,
): ExpositionFaults {
  const first = faults.filter(({ code }) => isMeant(code));
  if (!faultCounts) return { first, count: first.length };
  const codes = [...new Set(first.map(({ code }) => code))];
  return { first, count: codes.reduce((sum, code) => sum + (faultCounts[code] ?? 0), 0) };
}
