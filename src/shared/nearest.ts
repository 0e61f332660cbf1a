import { closest, distance } from 'fastest-levenshtein';

/** Of what was typed, so that the beginning of a name is no accident. */
const LONG_ENOUGH = 6;

/** The name nearest to what was typed, or undefined when none is near enough to be what was meant. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const longer = names.find((name) => typed.length > 3 && name.toLowerCase().startsWith(typed.toLowerCase()));
  if (longer !== undefined) return longer;
  return near(typed.toLowerCase(), names) ?? beginningLike(typed.toLowerCase(), names);
}

function near(typed: string, names: readonly string[]): string | undefined {
  const nearest = closest(typed, names);
  return distance(typed, nearest.toLowerCase()) <= Math.max(2, typed.length / 2) ? nearest : undefined;
}

/** Of `privilegd` the name that begins like it: `privileged-container`. */
function beginningLike(typed: string, names: readonly string[]): string | undefined {
  if (typed.length < LONG_ENOUGH) return undefined;
  return names.find((name) => name.length > typed.length && distance(typed, name.slice(0, typed.length + 1)) <= 1);
}

/** ` Did you mean "ports"?`, or a list of the choices when nothing is near. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const nearest = nearestName(typed, names);
  return nearest === undefined ? `Choose one of: ${names.join(', ')}.` : `Did you mean "${nearest}"?`;
}
