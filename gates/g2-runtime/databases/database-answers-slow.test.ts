import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { databaseAnswersSlow } from './database-answers-slow.ts';

const taking = (...latencyMs: number[]) => ({ postgresServers: [aPostgresServer({ latencyMs })] });

checkCases(databaseAnswersSlow, {
  pass: {
    'at once': taking(0.3, 0.3, 0.4),
    'slow only the first time': taking(900, 0.3, 0.4),
    'just as fast as it has to be': taking(100, 100, 100),
  },
  fail: {
    'slow most times': {
      ...taking(0.3, 180, 240),
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'it takes long to answer a question that reads nothing',
          observed: '180 ms, the middle one of 3 round trips',
          expected: 'at most 100 ms',
        },
      ],
    },
    'slow most times, of which one was quick and one took so long that it is told with another number of digits': {
      ...taking(1500, 9, 180, 200, 1000),
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'it takes long to answer a question that reads nothing',
          observed: '200 ms, the middle one of 5 round trips',
        },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
