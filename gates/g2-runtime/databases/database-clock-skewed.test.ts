import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { databaseClockSkewed } from './database-clock-skewed.ts';

const subject = { service: 'db', container: 'shop-db-1' };
const skewed = (skewMs: number, uncertaintyMs = 2) => ({
  postgresServers: [aPostgresServer({ clock: { skewMs, uncertaintyMs } })],
});

checkCases(databaseClockSkewed, {
  pass: { 'they agree': skewed(3), 'what differs may be the way': skewed(2500, 600) },
  fail: {
    'it is ahead': { ...skewed(90_000), findings: [{ subject, message: 'its clock is ahead' }] },
    'it is behind': { ...skewed(-7_200_000), findings: [{ subject, message: 'its clock is behind' }] },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
