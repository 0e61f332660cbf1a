import { postgresSetting } from '../../../src/derive/stores/postgres-setting.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import type { PostgresServer } from '../../../src/model/evidence/postgres-server.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const statementLoggingVerbose = defineCheck({
  meta: {
    id: 'statement-logging-verbose',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Databases do not write the data of statements into their log',
    failureTitle: 'Databases write the data of statements into their log',
    why: 'Personal data and passwords in statements end up in logs, which are kept longer and read by more people.',
    fix: 'Set `log_statement` to none or ddl, and log only slow statements with `log_min_duration_statement`.',
    impact: 'personal data and secrets in logs',
    effort: 'small',
    references: [postgresDocs('runtime-config-logging', 'log_statement')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const findings = postgresServers.flatMap((server) =>
      faultsOf(server).map(([name, value, expected]) => ({
        subject: { service: server.service, container: server.container },
        message: `${name} writes the data of statements into the log`,
        observed: `${name} = ${value}`,
        expected,
        evidence: [server.evidence] as const,
      })),
    );
    return judge(postgresServers, findings, whyNoPostgres(postgresAccess));
  },
});

function faultsOf(server: DeepReadonly<PostgresServer>): (readonly [name: string, value: string, expected: string])[] {
  const kind = postgresSetting(server, 'log_statement') ?? '';
  const slow = postgresSetting(server, 'log_min_duration_statement') ?? '';
  return [
    ...(['all', 'mod'].includes(kind) ? [['log_statement', kind, 'none or ddl'] as const] : []),
    ...(/^0(ms)?$/.test(slow) ? [['log_min_duration_statement', slow, '-1, or a duration that is slow'] as const] : []),
  ];
}
