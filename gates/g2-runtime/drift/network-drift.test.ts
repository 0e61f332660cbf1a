import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { networkDrift } from './network-drift.ts';

const on = (name: string, aliases: string[]) => ({ name, address: '172.20.0.2', aliases });

checkCases(networkDrift, {
  pass: {
    'the default network': beside(),
    'a network by its name on the engine, and an alias': beside({
      service: { networks: [{ name: 'back', aliases: ['cache'] }] },
      container: { networks: [on('shared', ['api', 'shop-api-1', '3f9a2c1b7d04', 'cache'])] },
      project: { networks: [{ key: 'back', name: 'shared', external: true, internal: false }] },
    }),
    'the network of another service': beside({
      service: { networkMode: 'service:db', networks: [] },
      container: { networkMode: `container:${'ab'.repeat(32)}`, networks: [] },
    }),
    'the network of the host': beside({
      service: { networkMode: 'host', networks: [] },
      container: { networkMode: 'host', networks: [on('host', [])] },
    }),
  },
  fail: {
    'one that is missing and one that is left': {
      ...beside({
        service: { networks: [{ name: 'back', aliases: [] }], keys: { networks: at(7) } },
        container: { networks: [on('shop_front', ['api'])] },
      }),
      findings: [
        drift('the network shop_back is declared and not there', 7),
        drift('the network shop_front is there and not declared', 7),
      ],
    },
    'other aliases': {
      ...beside({
        service: { networks: [{ name: 'default', aliases: ['new'] }] },
        container: { networks: [on('shop_default', ['api', 'old'])] },
      }),
      findings: [drift('the alias new is declared and not there'), drift('the alias old is there and not declared')],
    },
    'the network of the host instead': {
      ...beside({ container: { networkMode: 'host', networks: [on('host', [])] } }),
      findings: [drift('the network mode is not as declared')],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});
