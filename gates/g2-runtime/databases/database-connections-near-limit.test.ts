import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { databaseConnectionsNearLimit } from './database-connections-near-limit.ts';

const finding = {
  subject: { service: 'db', container: 'shop-db-1' },
  message: 'most of the connections are used',
};
const using = (used: number, maximum = 20) => ({
  postgresServers: [aPostgresServer({ connections: { used, maximum, reserved: 3 } })],
});

checkCases(databaseConnectionsNearLimit, {
  pass: { 'few are used': using(8), 'just below four fifths of what clients may use': using(13) },
  fail: {
    'four fifths are used, without those reserved': { ...using(14), findings: [finding] },
    'nearly all are used': { ...using(93, 100), findings: [{ ...finding, priority: 'P1' }] },
    'all are reserved': { ...using(1, 3), findings: [{ ...finding, priority: 'P1' }] },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
