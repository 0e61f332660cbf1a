import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { checkpointsForced } from './checkpoints-forced.ts';

const made = (timed: number, requested: number) => ({
  postgresServers: [aPostgresServer({ checkpoints: { timed, requested, buffers: 1 } })],
});

checkCases(checkpointsForced, {
  pass: { 'by time': made(500, 20), 'a few on request, after a start': made(0, 4), 'as many of each': made(12, 12) },
  fail: {
    'more on request': {
      ...made(12, 40),
      findings: [
        { subject: { service: 'db', container: 'shop-db-1' }, message: 'most checkpoints are made before their time' },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
