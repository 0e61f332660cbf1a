import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { lastPostgresRelease } from '../../../src/services/postgres-releases.ts';

export const databaseVersionUnsupported = defineCheck({
  meta: {
    id: 'database-version-unsupported',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Databases run a version that is still maintained',
    failureTitle: 'Databases run a version that is no longer maintained',
    why: 'Nobody mends the faults that are found in it any more, also not those that let somebody in.',
    fix: 'Move to a newer major version with pg_upgrade, or with a dump that is read back.',
    impact: 'known weaknesses stay open',
    effort: 'large',
    references: [{ label: 'PostgreSQL, versioning policy', url: 'https://www.postgresql.org/support/versioning/' }],
  },
  needs: ['postgresAccess', 'postgresServers', 'run'],
  evaluate({ postgresAccess, postgresServers, run }) {
    const known = postgresServers.flatMap((server) => {
      const lastRelease = lastPostgresRelease(server.versionNumber);
      return lastRelease === undefined ? [] : [{ ...server, lastRelease }];
    });
    const findings = known
      .filter(({ lastRelease }) => lastRelease < run.takenAt.slice(0, 10))
      .map(({ service, container, version, lastRelease, evidence }) => ({
        subject: { service, container },
        message: 'its major version is no longer maintained',
        observed: `version ${version}; the last release of this major version was due on ${lastRelease}`,
        expected: 'a major version with releases to come',
        evidence: [evidence] as const,
      }));
    const why = 'the end of maintenance of this version is not known';
    return judge(known, findings, postgresServers.length > 0 ? why : whyNoPostgres(postgresAccess));
  },
});
