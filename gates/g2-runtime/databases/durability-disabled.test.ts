import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { durabilityDisabled } from './durability-disabled.ts';

const subject = { service: 'db', container: 'shop-db-1' };
const set = (settings: Readonly<Record<string, string>>) => ({ postgresServers: [aPostgresServer({}, settings)] });

checkCases(durabilityDisabled, {
  pass: { 'all is on': set({}), 'commits wait for this host only': set({ synchronous_commit: 'local' }) },
  fail: {
    'nothing is written through': {
      ...set({ fsync: 'off', full_page_writes: 'off' }),
      findings: [
        { subject, message: 'fsync is off: a crash of the host may cost the whole database' },
        { subject, message: 'full_page_writes is off: a crash of the host may cost pages that were half written' },
      ],
    },
    'commits are not waited for': {
      ...set({ synchronous_commit: 'off' }),
      findings: [
        {
          subject,
          message: 'synchronous_commit is off: a crash of the host may cost the last commits that were confirmed',
          priority: 'P2',
        },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
