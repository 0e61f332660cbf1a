import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, anEntry, anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dataStoreOnEdgeNetwork } from './data-store-on-edge-network.ts';

type Service = ReturnType<typeof aService>;
const on = (...names: string[]) => ({ networks: names.map((name) => ({ name, aliases: [] })) });
const proxy = (networks: string[], different: Partial<Service> = {}) =>
  aService('proxy', { ports: [anOpenPort(443)], ...on(...networks), ...different });
const db = (...networks: string[]) =>
  aService('db', { image: 'postgres:16', keys: { networks: at(6) }, ...on(...networks) });
const finding = (network: string) => ({
  subject: { service: 'db', ...at(6), network },
  message: 'the data store shares a network with proxy, which publishes a port and does not name it',
});

checkCases(dataStoreOnEdgeNetwork, {
  pass: {
    'they share no network': projectOf(proxy(['edge']), db('data')),
    'the published service depends on it': projectOf(proxy(['app'], { dependsOn: [aDependency('db')] }), db('app')),
    'the published service names it in a URL': projectOf(
      proxy(['app'], { environment: [anEntry('DATABASE_URL', 'postgres://app:***@db/shop')] }),
      db('app'),
    ),
  },
  fail: {
    'one network for all': { ...projectOf(proxy(['app']), db('app')), findings: [finding('app')] },
    'a network in common beside others': {
      ...projectOf(proxy(['edge', 'data']), db('data', 'backup')),
      findings: [finding('data')],
    },
    'several such services': {
      ...projectOf(proxy(['app']), { ...proxy(['app']), name: 'mail' }, aService('job', on('jobs')), db('app')),
      findings: [
        {
          ...finding('app'),
          message: 'the data store shares a network with proxy, mail, which publish ports and do not name it',
        },
      ],
    },
    'less urgent where only this host reaches the published service': {
      ...projectOf(proxy(['app'], { ports: [aPort()] }), db('app')),
      findings: [{ ...finding('app'), priority: 'P3' }],
    },
  },
  notApplicable: {
    'only the implicit default network, which another check names': projectOf(proxy(['default']), db('default')),
    'nothing is published': projectOf(aService('api', on('app')), db('app')),
    'no data store': projectOf(proxy(['app']), aService('api', on('app'))),
    'every service reaches every data store, which another check names': projectOf(
      proxy(['app']),
      { ...proxy(['app']), name: 'mail' },
      db('app'),
    ),
    'the published service is the data store': projectOf({ ...db('app'), ports: [aPort()] }),
    'the published service is another data store': projectOf(
      db('app'),
      aService('cache', { image: 'redis:7', ports: [aPort()], ...on('app') }),
    ),
  },
});
