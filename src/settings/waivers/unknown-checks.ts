import { isHostCheck } from '../../model/host-check-ids.ts';
import type { Places } from '../../strict-yaml/places.ts';
import type { YamlFault } from '../../strict-yaml/schema-faults.ts';
import type { CheckNames } from '../check-names.ts';
import { noSuchCheck } from '../no-such-check.ts';

const FINGERPRINT = /^[\da-f]{16}$/;

/** Waivers of checks that do not exist: they would accept nothing, and nobody would notice. */
export function waiversOfNoCheck(value: unknown, names: CheckNames, places: Places): YamlFault[] {
  const waivers: unknown = field(value, 'waivers');
  if (!Array.isArray(waivers)) return [];
  return waivers.flatMap((waiver: unknown, index) => {
    const check = field(waiver, 'check');
    return typeof check === 'string' && !isHostCheck(check)
      ? unlessKnown(check, names, places.valueAt(['waivers', index, 'check']))
      : [];
  });
}

/** References to changes that deal with no check and no finding. */
export function referencesOfNoCheck(value: unknown, names: CheckNames, places: Places): YamlFault[] {
  const references = field(value, 'refs');
  if (typeof references !== 'object' || references === null) return [];
  return Object.keys(references)
    .filter((key) => !FINGERPRINT.test(key))
    .flatMap((key) => unlessKnown(key.split('/', 1).join(''), names, places.keyAt(['refs', key])));
}

function unlessKnown(id: string, { known, isOpen }: CheckNames, at: YamlFault['at']): YamlFault[] {
  return known.includes(id) || isOpen ? [] : [{ message: noSuchCheck(id, known), at }];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
