import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { dataNetworkNotInternal } from './data-network-not-internal.ts';

const network = (key: string, different: object = {}) => ({
  key,
  name: `shop_${key}`,
  external: false,
  internal: false,
  at: at(30),
  ...different,
});
const db = (...networks: string[]) =>
  aService('db', { image: 'postgres:17', networks: networks.map((name) => ({ name, aliases: [] })) });
const project = (service: ReturnType<typeof aService>, ...networks: ReturnType<typeof network>[]) => ({
  composeProject: aProject({ services: [service, aService('api')], networks }),
});

checkCases(dataNetworkNotInternal, {
  pass: {
    'an internal one beside another for the rest': project(
      db('data'),
      network('data', { internal: true }),
      network('edge'),
    ),
  },
  fail: {
    'a network with a way out': {
      ...project(db('data'), network('data')),
      findings: [
        {
          subject: { network: 'data', ...at(30) },
          message: 'db can reach the internet over it, for it is not internal',
        },
      ],
    },
    'one of two is enough to get out': {
      ...project(db('data', 'edge'), network('data', { internal: true }), network('edge', { at: at(31) })),
      findings: [
        {
          subject: { network: 'edge', ...at(31) },
          message: 'db can reach the internet over it, for it is not internal',
        },
      ],
    },
  },
  notApplicable: {
    'no data store': project(aService('web'), network('default')),
    'a network that someone else made': project(db('shared'), network('shared', { external: true })),
    'the implicit network, of which another check tells': {
      composeProject: aProject({
        services: [db('default')],
        networks: [{ key: 'default', name: 'shop_default', external: false, internal: false }],
      }),
    },
  },
});
