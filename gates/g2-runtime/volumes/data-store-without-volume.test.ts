import type { Container } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { dataStoreWithoutVolume } from './data-store-without-volume.ts';

const ANONYMOUS = 'ab12'.repeat(16);
const DATA = '/var/lib/postgresql/data';
const mount = (source: string, target: string, type = 'volume') => ({ type, source, target, readOnly: false });

const db = (mounts: Container['mounts'], different: Partial<Container> = {}) =>
  aContainer('db', { image: 'postgres:15', mounts, ...different });

const finding = {
  subject: { service: 'db', container: 'shop-db-1' },
  message: 'its data is on no named volume and no host path',
};

const PGDATA = { environment: [{ name: 'PGDATA', value: DATA }] };

checkCases(dataStoreWithoutVolume, {
  pass: {
    'a named volume at the data path': { containers: [db([mount('pg', DATA)])] },
    'a host path at the data path': { containers: [db([mount('/srv/pg', DATA, 'bind')])] },
    'the data is below the mount': {
      containers: [db([mount('pg', DATA)], { environment: [{ name: 'PGDATA', value: `${DATA}/pgdata` }] })],
    },
    'the image has several data paths and one is mounted': {
      containers: [aContainer('cache', { image: 'bitnami/redis:7', mounts: [mount('r', '/bitnami/redis/data')] })],
    },
  },
  fail: {
    'no mount at all': { containers: [db([])], findings: [finding] },
    'a mount elsewhere': { containers: [db([mount('backup', '/backup')])], findings: [finding] },
    'an anonymous volume': { containers: [db([mount(ANONYMOUS, DATA)])], findings: [finding] },
    tmpfs: { containers: [db([mount('', DATA, 'tmpfs')])], findings: [finding] },
    'a named volume one folder too high, hidden by an anonymous one of the image': {
      containers: [db([mount('pg', '/var/lib/postgresql'), mount(ANONYMOUS, DATA)], PGDATA)],
      findings: [finding],
    },
  },
  notApplicable: {
    'an image of the team': { containers: [aContainer('api')] },
    'a cache that keeps nothing on disk': { containers: [aContainer('cache', { image: 'memcached:1.6' })] },
    'a one-off container of the data store': { containers: [db([], { oneOff: true })] },
  },
});
