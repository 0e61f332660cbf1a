import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { checkpointsForced } from './checkpoints-forced.ts';

const made = (timed: number, requested: number, different: Partial<ReturnType<typeof aPostgresServer>> = {}) => ({
  postgresServers: [aPostgresServer({ checkpoints: { timed, requested, buffers: 1 }, ...different })],
});
const finding = (observed: string, expected = 'most of them by time') => ({
  subject: { service: 'db', container: 'shop-db-1' },
  message: 'most checkpoints are made before their time',
  observed,
  expected,
});

checkCases(checkpointsForced, {
  pass: { 'by time': made(500, 20), 'a few on request, after a start': made(0, 4), 'as many of each': made(12, 12) },
  fail: {
    'more on request': {
      ...made(12, 40),
      findings: [finding('40 on request and 12 by time')],
    },
    'just enough of them to say so': { ...made(0, 10), findings: [finding('10 on request and 0 by time')] },
    'since when and how much fits in between are told, where that is known': {
      ...made(12, 40, {
        checkpoints: { timed: 12, requested: 40, buffers: 1, since: '2026-01-31T21:00:00.000Z' },
        settings: [{ name: 'max_wal_size', setting: '1024', unit: 'MB', source: 'default' }],
      }),
      findings: [
        finding(
          '40 on request and 12 by time since 2026-01-31 21:00:00 UTC',
          'most of them by time; max_wal_size is 1024MB',
        ),
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
