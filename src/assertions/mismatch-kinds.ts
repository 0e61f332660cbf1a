/** In which unit the numbers of a place are counted; its operands may then be durations. */
export type Unit = 'milliseconds' | 'seconds';

/** Why something is not as expected. Only `different` is what the opposite would be satisfied with. */
export interface Mismatch {
  readonly kind: 'different' | 'incomparable' | 'undecided';
  readonly note?: string;
}
