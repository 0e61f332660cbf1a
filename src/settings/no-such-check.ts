import { nearestName } from '../shared/nearest.ts';

/** Says that there is no such check, and which one was probably meant. */
export function noSuchCheck(id: string, known: readonly string[]): string {
  const nearest = nearestName(id, known);
  const hint = nearest === undefined ? '`gates checks` lists them all.' : `Did you mean "${nearest}"?`;
  return `there is no check "${id}". ${hint}`;
}
