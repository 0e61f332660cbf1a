import { postgresSetting } from '../../../src/derive/stores/postgres-setting.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

/** Backups, restores and shutdowns ask for a few, whatever the load is. */
const FEW = 10;

export const checkpointsForced = defineCheck({
  meta: {
    id: 'checkpoints-forced',
    priority: 'P2',
    title: 'Checkpoints of databases are made by time',
    failureTitle: 'Most checkpoints of a database are made before their time',
    why: 'A checkpoint that the amount of changes forces comes on top of the load, and writes whole pages to the log again.',
    fix: 'Raise `max_wal_size` until most checkpoints are made by `checkpoint_timeout`.',
    impact: 'peaks of disk load, slow writes',
    effort: 'small',
    references: [postgresDocs('wal-configuration', 'WAL configuration')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const findings = postgresServers
      .filter(({ checkpoints: { requested, timed } }) => requested >= FEW && requested > timed)
      .map((server) => {
        const { requested, timed, since } = server.checkpoints;
        const size = postgresSetting(server, 'max_wal_size');
        return {
          subject: { service: server.service, container: server.container },
          message: 'most checkpoints are made before their time',
          observed: `${requested} on request and ${timed} by time${since === undefined ? '' : ` since ${momentText(since)}`}`,
          expected: `most of them by time${size === undefined ? '' : `; max_wal_size is ${size}`}`,
          evidence: [server.evidence] as const,
        };
      });
    return judge(postgresServers, findings, whyNoPostgres(postgresAccess));
  },
});
