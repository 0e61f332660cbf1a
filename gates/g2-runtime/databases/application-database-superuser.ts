import { postgresClient } from '../../../src/derive/stores/postgres-client.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const applicationDatabaseSuperuser = defineCheck({
  meta: {
    id: 'application-database-superuser',
    priority: 'P2',
    title: 'Services connect to databases as roles of their own',
    failureTitle: 'Services connect to databases as a superuser',
    why: 'Whoever finds a way to send a statement through the service may read every database and run programs there.',
    fix: 'CREATE ROLE for each service with the rights on its own tables only, and let it connect as that role.',
    impact: 'an injected statement takes over the database',
    effort: 'medium',
    references: [postgresDocs('role-attributes', 'Role attributes')],
  },
  needs: ['postgresAccess', 'postgresActivity', 'containers', 'networks'],
  evaluate({ postgresAccess, postgresActivity, containers, networks }) {
    const sessions = postgresActivity.flatMap(({ service: database, sessions, evidence }) =>
      sessions.flatMap((session) => {
        const client = postgresClient(session.address, containers, networks);
        return client.kind === 'container' ? [{ ...session, ...client, database, evidence }] : [];
      }),
    );
    const superusers = sessions.filter(({ superuser }) => superuser);
    const clients = groupBy(superusers, ({ container, database, user }) => [container, database, user].join('\0'));
    const findings = [...clients.values()].map((of) => {
      const [{ service, container, database, user, evidence }] = of;
      const total = of.reduce((sum, session) => sum + session.total, 0);
      return {
        subject: { service, container },
        message: `it connects to ${database} as the superuser ${user}`,
        observed: `${countText(total, 'connection')} as ${user}, which is a superuser`,
        expected: 'a role that is no superuser',
        evidence: [evidence] as const,
      };
    });
    const why = postgresActivity.length > 0 ? 'no service is connected to a database' : whyNoPostgres(postgresAccess);
    return judge(sessions, findings, why);
  },
});
