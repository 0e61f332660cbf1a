import { expect } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { networkDefaultOnly } from './network-default-only.ts';

const onNetwork = (name: string) => aService('db', { networks: [{ name, aliases: [] }] });
const declared = { key: 'default', name: 'shop', external: true, internal: false, at: at(30) };

checkCases(networkDefaultOnly, {
  pass: {
    'one service is on a network of its own': projectOf(aService('api'), onNetwork('data')),
    'the default network is declared': {
      composeProject: aProject({ services: [aService('api'), aService('db')], networks: [declared] }),
    },
  },
  fail: {
    'two services on the implicit network': {
      ...projectOf(aService('api'), aService('db')),
      findings: [
        {
          subject: { project: 'shop', network: 'default' },
          message: 'all 2 services share the implicit default network',
          observed: 'only the network that Compose makes when none is declared',
        },
      ],
    },
    'data stores among them, which all the others reach; the lines that part them are given': {
      ...projectOf(aService('api'), aService('cache', { image: 'redis:7' }), aService('db', { image: 'postgres:17' })),
      findings: [
        {
          subject: { project: 'shop', network: 'default' },
          message: 'all 3 services share the implicit default network',
          observed: 'only the network that Compose makes, on which each service reaches cache, db',
          snippet: expect.stringMatching(/internal: true/) as string,
        },
      ],
    },
    'data stores alone, which nobody is to be kept from': {
      ...projectOf(aService('cache', { image: 'redis:7' }), aService('db', { image: 'postgres:17' })),
      findings: [
        {
          subject: { project: 'shop', network: 'default' },
          message: 'all 2 services share the implicit default network',
          observed: 'only the network that Compose makes when none is declared',
        },
      ],
    },
  },
  notApplicable: {
    'there is one service only': projectOf(aService('api')),
    'the other one is on the network of the host': projectOf(
      aService('api'),
      aService('beacon', { networkMode: 'host' }),
    ),
  },
});
