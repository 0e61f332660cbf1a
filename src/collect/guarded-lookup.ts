import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { forbiddenAddress } from './forbidden-address.ts';

/** Refuses what a name leads to where the address itself would be refused: a name may lead elsewhere each time. */
export function guardedLookup(look: LookupFunction = lookup): LookupFunction {
  return (name, options, callback) =>
    look(name, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      const forbidden = error ? undefined : addresses.map(forbiddenAddress).find((why) => why !== undefined);
      if (forbidden === undefined) callback(error, found, family);
      else callback(Object.assign(new Error(forbidden), { code: 'ADDRESS_NOT_ALLOWED' }), []);
    });
}
