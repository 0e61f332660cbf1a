import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { databaseClockSkewed } from './database-clock-skewed.ts';

const finding = (where: string, observed: string) => ({
  subject: { service: 'db', container: 'shop-db-1' },
  message: `its clock is ${where}`,
  observed,
  expected: 'within 2 s of the clock of this host',
});
const skewed = (skewMs: number, uncertaintyMs = 2) => ({
  postgresServers: [aPostgresServer({ clock: { skewMs, uncertaintyMs } })],
});

checkCases(databaseClockSkewed, {
  pass: {
    'they agree': skewed(3),
    'what differs may be the way': skewed(2500, 600),
    'they differ by just as much as may be': skewed(2002, 2),
  },
  fail: {
    'it is ahead': { ...skewed(90_000), findings: [finding('ahead', '90.0 s ahead, known to 2 ms')] },
    'it is behind': { ...skewed(-7_200_000), findings: [finding('behind', '7200.0 s behind, known to 2 ms')] },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
