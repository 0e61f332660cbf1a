import { checkCases } from '../../testing/check-cases.ts';
import { secondsAgo } from '../../testing/evidence.ts';
import { anUnreadPostgres, aPostgresSchema } from '../../testing/postgres.ts';
import { deadRowsAccumulated } from './dead-rows-accumulated.ts';

const table = (liveRows: number, deadRows: number, vacuumedAt?: string) => {
  const rows = { schema: 'public', table: 'jobs', liveRows, deadRows, autovacuumDisabled: false };
  return { postgresSchemas: [aPostgresSchema({ vacuum: [{ ...rows, ...(vacuumedAt && { vacuumedAt }) }] })] };
};
const finding = {
  subject: { service: 'db', container: 'shop-db-1' },
  message: 'dead rows accumulate in table public.jobs',
};

checkCases(deadRowsAccumulated, {
  pass: {
    'a share that autovacuum leaves': table(1_000_000, 150_000),
    'a small table that changes often': table(10, 900),
  },
  fail: {
    'more dead rows than live ones': { ...table(20_000, 60_000), findings: [finding] },
    'a table that was emptied': { ...table(0, 10_000, secondsAgo(900)), findings: [finding] },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
