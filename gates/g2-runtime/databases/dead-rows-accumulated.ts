import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

/** Twice the share at which autovacuum begins by default, and enough rows to be felt. */
const DEAD_SHARE = 0.4;
const DEAD_ROWS = 10_000;

export const deadRowsAccumulated = defineCheck({
  meta: {
    id: 'dead-rows-accumulated',
    priority: 'P2',
    title: 'Tables are cleaned of dead rows',
    failureTitle: 'Dead rows accumulate in tables',
    why: 'Every scan reads them, and their space is not used again until a vacuum has removed them.',
    fix: 'Look for open transactions that hold them; lower `autovacuum_vacuum_scale_factor` for these tables.',
    impact: 'slow queries, growing files',
    effort: 'medium',
    references: [postgresDocs('routine-vacuuming', 'Routine vacuuming')],
  },
  needs: ['postgresAccess', 'postgresSchemas'],
  evaluate({ postgresAccess, postgresSchemas }) {
    const findings = postgresSchemas.flatMap(({ service, container, vacuum, evidence }) =>
      vacuum
        .filter(({ deadRows, liveRows }) => deadRows >= DEAD_ROWS && deadRows > liveRows * DEAD_SHARE)
        .map(({ schema, table, deadRows, liveRows, vacuumedAt }) => ({
          subject: { service, container },
          message: `dead rows accumulate in table ${schema}.${table}`,
          observed: `about ${deadRows} dead and ${liveRows} live rows, ${
            vacuumedAt === undefined ? 'never vacuumed' : `last vacuumed ${momentText(vacuumedAt)}`
          }`,
          expected: `less than ${DEAD_SHARE * 100} dead rows for every 100 live ones`,
          evidence: [evidence] as const,
        })),
    );
    return judge(postgresSchemas, findings, whyNoPostgres(postgresAccess));
  },
});
