import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

const LAG_BYTES = 64 * 1024 ** 2;
const LAG_SECONDS = 60;

export const replicationLagging = defineCheck({
  meta: {
    id: 'replication-lagging',
    priority: 'P2',
    title: 'Replicas of databases keep up',
    failureTitle: 'Replicas of databases lag behind',
    why: 'Reads from the replica are old, and what it lacks is lost when it has to take over.',
    fix: 'Look at the load and the network of the replica, and for queries on it that hold up the replay.',
    impact: 'old reads, data lost on failover',
    effort: 'medium',
    references: [postgresDocs('monitoring-stats', 'pg_stat_replication')],
  },
  needs: ['postgresAccess', 'postgresActivity'],
  evaluate({ postgresAccess, postgresActivity }) {
    const replicas = postgresActivity.flatMap(({ service, container, replicas, evidence }) =>
      // A base backup that is being taken is listed as well.
      replicas.filter(({ state }) => state !== 'backup').map((each) => ({ ...each, service, container, evidence })),
    );
    const findings = replicas
      .filter(({ lagBytes = 0, lagSeconds = 0 }) => lagBytes >= LAG_BYTES || lagSeconds >= LAG_SECONDS)
      .map(({ service, container, application, state, lagBytes = 0, lagSeconds = 0, evidence }) => ({
        subject: { service, container },
        message: `the replica ${application} lags behind`,
        observed: `${sizeText(lagBytes)} and ${durationText(lagSeconds)} behind, ${state}`,
        expected: `less than ${sizeText(LAG_BYTES)} and ${durationText(LAG_SECONDS)} behind`,
        evidence: [evidence] as const,
      }));
    const why = postgresActivity.length > 0 ? 'no server has a replica' : whyNoPostgres(postgresAccess);
    return judge(replicas, findings, why);
  },
});
