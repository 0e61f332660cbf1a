import type { Exposition } from '../../model/evidence/exposition.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

type Faults = DeepReadonly<Exposition['faults']>;

/** Faults of an answer of a metrics endpoint: the first ones, and how many there are in all. */
export interface ExpositionFaults {
  readonly first: Faults;
  readonly count: number;
}

/** The faults of an exposition of which the codes are meant; as many as were kept where nothing more is known. */
export function expositionFaults(
  { faults, faultCounts }: DeepReadonly<Exposition>,
  isMeant: (code: Faults[number]['code']) => boolean,
): ExpositionFaults {
  const first = faults.filter(({ code }) => isMeant(code));
  const codes = [...new Set(first.map(({ code }) => code))];
  if (!faultCounts) return { first, count: first.length };
  return { first, count: codes.reduce((sum, code) => sum + (faultCounts[code] ?? 0), 0) };
}
