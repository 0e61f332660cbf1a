import { createHash } from 'node:crypto';

/** The same seed gives the same order on every machine, and a new file changes the place of no other. */
export function inSeededOrder(names: readonly string[], seed: number): readonly string[] {
  const place = (name: string) => createHash('sha256').update(`${seed}\n${name}`).digest('hex');
  return names
    .map((name) => ({ name, place: place(name) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ name }) => name);
}
