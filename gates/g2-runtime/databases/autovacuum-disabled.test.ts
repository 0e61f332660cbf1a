import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresSchema, aPostgresServer } from '../../testing/postgres.ts';
import { autovacuumDisabled } from './autovacuum-disabled.ts';

const subject = { service: 'db', container: 'shop-db-1' };
const vacuum = (autovacuumDisabled: boolean) => [
  { schema: 'public', table: 'jobs', liveRows: 10, deadRows: 2, autovacuumDisabled },
];

checkCases(autovacuumDisabled, {
  pass: {
    'it is on': { postgresServers: [aPostgresServer()] },
    'it is on for the tables as well': {
      postgresServers: [aPostgresServer()],
      postgresSchemas: [aPostgresSchema({ vacuum: vacuum(false) })],
    },
  },
  fail: {
    'it is off': {
      postgresServers: [aPostgresServer({}, { autovacuum: 'off' })],
      findings: [{ subject, message: 'autovacuum is off' }],
    },
    'nothing is counted, so that it cannot work': {
      postgresServers: [aPostgresServer({}, { track_counts: 'off' })],
      findings: [{ subject, message: 'track_counts is off' }],
    },
    'a table is left out': {
      postgresServers: [aPostgresServer()],
      postgresSchemas: [aPostgresSchema({ vacuum: vacuum(true) })],
      findings: [{ subject, message: 'table public.jobs is left out of autovacuum', priority: 'P2' }],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
