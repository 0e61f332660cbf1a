import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { statementLoggingVerbose } from './statement-logging-verbose.ts';

const subject = { service: 'db', container: 'shop-db-1' };
const set = (settings: Readonly<Record<string, string>>) => ({ postgresServers: [aPostgresServer({}, settings)] });

checkCases(statementLoggingVerbose, {
  pass: {
    'nothing is logged': set({}),
    'changes of the schema are logged': set({ log_statement: 'ddl' }),
    'slow statements are logged': set({ log_min_duration_statement: '500' }),
  },
  fail: {
    'everything is logged': {
      ...set({ log_statement: 'all' }),
      findings: [{ subject, message: 'log_statement writes the data of statements into the log' }],
    },
    'every change is logged, and the duration of everything': {
      ...set({ log_statement: 'mod', log_min_duration_statement: '0' }),
      findings: [
        { subject, message: 'log_statement writes the data of statements into the log' },
        { subject, message: 'log_min_duration_statement writes the data of statements into the log' },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
