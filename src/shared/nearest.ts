import { closest, distance } from 'fastest-levenshtein';

/** The name nearest to what was typed, or undefined when none is near enough to be what was meant. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const longer = names.find((name) => typed.length > 3 && name.toLowerCase().startsWith(typed.toLowerCase()));
  if (longer !== undefined) return longer;
  const nearest = closest(typed.toLowerCase(), names);
  return distance(typed.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, typed.length / 2) ? nearest : undefined;
}

/** ` Did you mean "ports"?`, or a list of the choices when nothing is near. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const nearest = nearestName(typed, names);
  return nearest === undefined ? `Choose one of: ${names.join(', ')}.` : `Did you mean "${nearest}"?`;
}
