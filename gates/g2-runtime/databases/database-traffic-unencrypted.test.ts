import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNetwork } from '../../testing/evidence.ts';
import { anUnreadPostgres, aPostgresActivity, aPostgresServer, aSession } from '../../testing/postgres.ts';
import { databaseTrafficUnencrypted } from './database-traffic-unencrypted.ts';

const subject = { service: 'db', container: 'shop-db-1' };
const server = (hostAddress: string, ssl: string, session: Parameters<typeof aSession>[0] = {}) => ({
  postgresServers: [aPostgresServer({}, { ssl })],
  postgresActivity: [aPostgresActivity({ sessions: [aSession(session)] })],
  containers: [
    aContainer('db', { ports: [{ containerPort: 5432, protocol: 'tcp', hostAddress, hostPort: 5432 }] }),
    aContainer('api'),
  ],
  networks: [aNetwork('shop_default')],
});

checkCases(databaseTrafficUnencrypted, {
  pass: {
    'only this host and the project reach it': server('127.0.0.1', 'off'),
    'the host reaches it through the network of the project': server('::1', 'off', { address: '172.20.0.1' }),
    'it is published and offers encryption': server('0.0.0.0', 'on'),
    'another host is connected with encryption': server('0.0.0.0', 'on', { address: '203.0.113.9', encrypted: true }),
  },
  fail: {
    'it is published on every interface without encryption': {
      ...server('0.0.0.0', 'off'),
      findings: [{ subject, message: 'it is published beyond this host and offers no encryption' }],
    },
    'another host is connected without encryption': {
      ...server('0.0.0.0', 'on', { address: '203.0.113.9' }),
      findings: [{ subject, message: 'shop is connected from another host without encryption' }],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
