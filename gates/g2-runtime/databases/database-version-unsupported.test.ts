import { checkCases } from '../../testing/check-cases.ts';
import { aRun } from '../../testing/evidence.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { databaseVersionUnsupported } from './database-version-unsupported.ts';

const running = (version: string, versionNumber: number, takenAt = '2026-01-31T21:30:00.000Z') => ({
  run: aRun({ takenAt }),
  postgresServers: [aPostgresServer({ version, versionNumber })],
});

checkCases(databaseVersionUnsupported, {
  pass: {
    'a version of these days': running('15.8', 150_008),
    'the day of its last release': running('14.20', 140_020, '2026-11-12T08:00:00.000Z'),
  },
  fail: {
    'a version of former days': {
      ...running('11.5', 110_005),
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'its major version is no longer maintained',
        },
      ],
    },
  },
  notApplicable: {
    'a version that is newer than this tool': running('31.1', 310_001),
    'it was not read': { run: aRun(), postgresAccess: [anUnreadPostgres()] },
  },
});
