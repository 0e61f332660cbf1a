/** What a capture shows: `image-drift fail`, one entry for each verdict of each check. */
export interface Showing {
  readonly name: string;
  readonly shown: ReadonlySet<string>;
}

/**
 * Chooses few captures that together show all that any of them shows and that is not shown already: always the one next
 * that shows most. Those of the same worth are taken in the order of their names.
 */
export function fewestThatShow(captures: readonly Showing[], already: ReadonlySet<string>): readonly string[] {
  const seen = new Set(already);
  const chosen: string[] = [];
  for (;;) {
    const [best] = captures
      .map(({ name, shown }) => ({ name, shown: [...shown].filter((verdict) => !seen.has(verdict)) }))
      .filter(({ shown }) => shown.length > 0)
      .toSorted((a, b) => b.shown.length - a.shown.length || (a.name < b.name ? -1 : 1));
    if (!best) return chosen;
    chosen.push(best.name);
    for (const verdict of best.shown) seen.add(verdict);
  }
}
