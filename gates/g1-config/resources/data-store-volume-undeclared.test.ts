import { checkCases } from '../../testing/check-cases.ts';
import { aMount, anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dataStoreVolumeUndeclared } from './data-store-volume-undeclared.ts';

type Service = ReturnType<typeof aService>;
const postgres = (different: Partial<Service> = {}) =>
  projectOf(aService('db', { image: 'postgres:16', keys: { volumes: at(7) }, ...different }));
const redis = (...command: string[]) => projectOf(aService('cache', { image: 'redis:7', command }));
const data = '/var/lib/postgresql/data';
const { source: _, ...anonymous } = aMount(data);
const nothing = {
  subject: { service: 'db', ...at(7) },
  message: `no volume or bind mount is declared for the data at ${data}`,
};
const unnamed = {
  subject: { service: 'db', ...at(9) },
  message: `the data at ${data} does not outlive the container under a name`,
};

checkCases(dataStoreVolumeUndeclared, {
  pass: {
    'a named volume': postgres({ mounts: [aMount(data)] }),
    'a named volume on the folder above': postgres({ mounts: [aMount('/var/lib/postgresql')] }),
    'a bind mount': postgres({ mounts: [aMount(data, { type: 'bind', source: '/srv/db' })] }),
    'a folder of its own choice': postgres({
      mounts: [aMount('/srv/pg')],
      environment: [anEntry('PGDATA', '/srv/pg/16')],
    }),
  },
  fail: {
    'no mount': { ...postgres(), findings: [nothing] },
    'only a mount for something else': {
      ...postgres({ mounts: [aMount('/docker-entrypoint-initdb.d', { readOnly: true })] }),
      findings: [nothing],
    },
    'an anonymous volume': { ...postgres({ mounts: [anonymous] }), findings: [{ ...unnamed, priority: 'P2' }] },
    'a tmpfs': { ...postgres({ mounts: [{ ...anonymous, type: 'tmpfs' }] }), findings: [unnamed] },
    'Redis with an append-only file': {
      ...redis('redis-server', '--save', '', '--appendonly', 'yes'),
      findings: [
        {
          subject: { service: 'cache', ...at(3) },
          message: 'no volume or bind mount is declared for the data at /data',
        },
      ],
    },
  },
  notApplicable: {
    'no data store': projectOf(aService('api')),
    'a cache that keeps nothing on disk': projectOf(aService('cache', { image: 'memcached:1.6' })),
    'Redis told to write nothing to disk': redis('redis-server', '--save', '', '--appendonly', 'no'),
  },
});
