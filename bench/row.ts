/** One line of the table: what was measured, beside what, and what is wanted of it. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What ran in turns with it, in the same unit. */
  readonly beside?: { readonly name: string; readonly value: number };
  readonly target?: Target;
}

export type Unit = 'ms' | 'MB' | 'MB/s' | 'requests';

/** Wanted of the ratio to what ran beside it, or of the value itself where nothing did. */
export type Target = { readonly most: number } | { readonly least: number };

/** A part of the bench: what it measures, in the order of the table. */
export type Measurement = () => Promise<readonly Row[]>;

/** What a target is about: the ratio, or the value where there is none. */
export function figureOf({ value, beside }: Row): number {
  return beside === undefined ? value : value / beside.value;
}

/** Undefined where nothing was wanted. */
export function holds(row: Row): boolean | undefined {
  const { target } = row;
  if (target === undefined) return undefined;
  return 'most' in target ? figureOf(row) <= target.most : figureOf(row) >= target.least;
}
