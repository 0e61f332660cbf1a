import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { databaseAnswersSlow } from './database-answers-slow.ts';

const taking = (...latencyMs: number[]) => ({ postgresServers: [aPostgresServer({ latencyMs })] });

checkCases(databaseAnswersSlow, {
  pass: { 'at once': taking(0.3, 0.3, 0.4), 'slow only the first time': taking(900, 0.3, 0.4) },
  fail: {
    'slow most times': {
      ...taking(0.3, 180, 240),
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'it takes long to answer a question that reads nothing',
        },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
