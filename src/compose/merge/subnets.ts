import { childOf, type Mapping, type Sequence, type Tree, textOf } from '../tree.ts';

/**
 * Merges the subnets of a network as Compose does, which is not what one expects: those of the later file stand for all,
 * each together with what an earlier one of the same subnet says.
 *
 * https://github.com/compose-spec/compose-go/blob/main/override/merge.go
 */
export function mergeSubnets(base: Sequence, over: Sequence): Sequence {
  const merged: Tree[] = [];
  const placeOf = (one: Tree) => merged.findIndex((other) => subnetOf(other) === subnetOf(one));
  for (const earlier of base.items) {
    for (const later of over.items) {
      if (subnetOf(earlier) !== subnetOf(later) && placeOf(later) === -1) {
        merged.push(later);
        continue;
      }
      const both = together(earlier, later);
      const place = placeOf(both);
      if (place === -1) merged.push(both);
      else merged[place] = both;
    }
  }
  return { ...base, items: merged };
}

function subnetOf(item: Tree): string | undefined {
  return textOf(childOf(item, 'subnet'));
}

function together(earlier: Tree, later: Tree): Tree {
  if (earlier.type !== 'mapping' || later.type !== 'mapping') return later;
  return { ...earlier, entries: new Map([...earlier.entries, ...later.entries]) } satisfies Mapping;
}
