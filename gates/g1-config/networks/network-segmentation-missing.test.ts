import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { networkSegmentationMissing } from './network-segmentation-missing.ts';

type Service = ReturnType<typeof aService>;
const on = (name: string, networks: string[], different: Partial<Service> = {}) =>
  aService(name, { networks: networks.map((network) => ({ name: network, aliases: [] })), ...different });
const db = (...networks: string[]) => on('db', networks, { image: 'postgres:17' });
const user = { dependsOn: [aDependency('db')] };
const finding = (message: string) => ({ subject: { project: 'shop' }, message });

checkCases(networkSegmentationMissing, {
  pass: {
    'one service is kept from the data store': projectOf(
      on('web', ['edge']),
      on('api', ['edge', 'data'], user),
      db('data'),
    ),
    'one of two data stores is kept apart': projectOf(
      on('web', ['a']),
      on('api', ['a', 'b']),
      db('a'),
      on('cache', ['b'], { image: 'redis:7' }),
    ),
  },
  fail: {
    'one network for all': {
      ...projectOf(on('web', ['app']), on('api', ['app'], user), db('app')),
      findings: [finding('db can be reached by each of the 2 other services')],
    },
    'two networks that all are on': {
      ...projectOf(
        on('web', ['a', 'b']),
        on('api', ['b', 'a'], user),
        db('a'),
        on('cache', ['b'], { image: 'redis:7' }),
      ),
      findings: [finding('db, cache can be reached by each of the 2 other services')],
    },
    'the network of the host leads everywhere': {
      ...projectOf(aService('beacon', { networks: [], networkMode: 'host' }), on('api', ['data'], user), db('data')),
      findings: [finding('db can be reached by each of the 2 other services')],
    },
  },
  notApplicable: {
    'every service uses the data store': projectOf(on('api', ['app'], user), on('worker', ['app'], user), db('app')),
    'one service beside it': projectOf(on('api', ['app']), db('app')),
    'only the implicit default network, which another check names': projectOf(
      on('web', ['default']),
      on('api', ['default'], user),
      db('default'),
    ),
    'no data store': projectOf(on('web', ['app']), on('api', ['app'])),
    'a construct was not resolved': {
      composeProject: aProject({
        services: [on('web', ['edge']), on('api', ['data']), db('data')],
        unsupported: [{ construct: 'extends', at: at(40) }],
      }),
    },
  },
});
