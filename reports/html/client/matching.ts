import type { FilterState } from './filter-state.ts';

/** What is known of a finding, or of a check that has none. */
export interface Filtered {
  readonly priority: string;
  readonly gate: string;
  readonly status: string;
  readonly service: string;
  /** Everything that is written of it, in small letters. */
  readonly text: string;
}

/** Tells what the filters leave; every word of the text has to occur. */
export function matcher(state: FilterState): (item: Filtered) => boolean {
  const words = state.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const allows = (chosen: readonly string[], value: string) => chosen.length === 0 || chosen.includes(value);
  return ({ priority, gate, status, service, text }) =>
    allows(state.priority, priority) &&
    allows(state.gate, gate) &&
    allows(state.status, status) &&
    (state.service === '' || state.service === service) &&
    words.every((word) => text.includes(word));
}
