import type { FindingState } from '../../src/model/comparison.ts';

/** How the state of a finding between two runs is written. */
export const STATE_WORDS = {
  new: 'New',
  changed: 'Changed',
  open: 'Still open',
  waived: 'Accepted',
  'evidence-gone': 'No longer known',
  fixed: 'Fixed',
} as const satisfies Record<FindingState, string>;
