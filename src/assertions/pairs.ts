/**
 * Gives as many wishes as possible a place of their own, each place to one wish only.
 * https://en.wikipedia.org/wiki/Matching_(graph_theory): augmenting paths.
 *
 * @param wishes for each wish the places that would do
 * @returns for each wish its place, or an empty list
 */
export function pairsFor(wishes: readonly (readonly number[])[]): (readonly [] | readonly [number])[] {
  const takenBy = new Map<number, number>();
  for (const wish of wishes.keys()) claim(wish, wishes, takenBy, new Set());
  const places = new Map([...takenBy].map(([place, wish]) => [wish, place]));
  return wishes.map((_, wish) => {
    const place = places.get(wish);
    return place === undefined ? [] : [place];
  });
}

function claim(
  wish: number,
  wishes: readonly (readonly number[])[],
  takenBy: Map<number, number>,
  asked: Set<number>,
): boolean {
  for (const place of wishes[wish] ?? []) {
    if (asked.has(place)) continue;
    asked.add(place);
    const holder = takenBy.get(place);
    if (holder === undefined || claim(holder, wishes, takenBy, asked)) {
      takenBy.set(place, wish);
      return true;
    }
  }
  return false;
}
