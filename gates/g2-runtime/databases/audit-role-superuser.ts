import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const auditRoleSuperuser = defineCheck({
  meta: {
    id: 'audit-role-superuser',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Databases are audited as a role that may only read statistics',
    failureTitle: 'Databases are audited as a superuser',
    why: 'The audit reads with fixed statements in read-only transactions, but its password opens the whole server.',
    fix: 'CREATE ROLE gates LOGIN PASSWORD …; GRANT pg_monitor TO gates; and name it in `services.NAME.credentials`.',
    impact: 'one more place that keeps a superuser password',
    effort: 'small',
    references: [postgresDocs('predefined-roles', 'Predefined roles')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const findings = postgresServers
      .filter(({ role }) => role.superuser)
      .map(({ service, container, role, evidence }) => ({
        subject: { service, container },
        message: `it was audited as the superuser ${role.name}`,
        observed: `${role.name} is a superuser`,
        expected: 'a role of its own with pg_monitor',
        evidence: [evidence] as const,
      }));
    return judge(postgresServers, findings, whyNoPostgres(postgresAccess));
  },
});
