import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const databasePasswordUnasked = defineCheck({
  meta: {
    id: 'database-password-unasked',
    priority: 'P1',
    title: 'Databases ask who connects to them over a network',
    failureTitle: 'Databases let everybody in who reaches them',
    why: 'Whatever runs on a network of the database reads and changes all data, as any role it names.',
    fix: 'Replace `trust` in pg_hba.conf by scram-sha-256, and remove POSTGRES_HOST_AUTH_METHOD.',
    impact: 'data open to every neighbour',
    effort: 'small',
    references: [postgresDocs('auth-trust', 'Trust authentication')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    // Over the loopback of the host that it shares, a server may well trust whoever is there.
    const asked = postgresServers.filter(
      ({ container }) =>
        postgresAccess.find((access) => access.container === container)?.route?.via !== 'network of the host',
    );
    const findings = asked
      .filter(({ authentication }) => authentication === 'none')
      .map(({ service, container, role, evidence }) => ({
        subject: { service, container },
        message: 'it asks for no password',
        observed: `it let us in as ${role.name} without asking for anything`,
        expected: 'a password, or a certificate',
        evidence: [evidence] as const,
      }));
    const why =
      postgresServers.length > 0 ? 'servers were asked over the loopback only' : whyNoPostgres(postgresAccess);
    return judge(asked, findings, why);
  },
});
