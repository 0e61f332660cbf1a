import { postgresClient, postgresClientText } from '../../../src/derive/stores/postgres-client.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const databaseConnections = defineExhibit({
  meta: { id: 'database-connections', title: 'Who is connected to the databases' },
  needs: ['postgresAccess', 'postgresActivity', 'containers', 'networks'],
  present({ postgresAccess, postgresActivity, containers, networks }) {
    const rows = postgresActivity
      .flatMap(({ service, sessions, evidence }) =>
        sessions.map((session) => ({
          cells: [
            service,
            postgresClientText(postgresClient(session.address, containers, networks)),
            session.application,
            session.superuser ? `${session.user} (superuser)` : session.user,
            session.database,
            String(session.total),
            String(session.active),
            String(session.inTransaction),
            session.encrypted ? 'yes' : 'no',
          ],
          evidence: [evidence],
        })),
      )
      .toSorted((a, b) => compareText(a.cells.join('\0'), b.cells.join('\0')));
    if (rows.length === 0) {
      const none = 'nobody but this audit is connected to a database';
      return { notApplicable: postgresActivity.length > 0 ? none : whyNoPostgres(postgresAccess) };
    }
    return {
      columns: [
        { title: 'Database service' },
        { title: 'Client' },
        { title: 'Application', style: 'code' },
        { title: 'Role', style: 'code' },
        { title: 'Database', style: 'code' },
        { title: 'Connections', style: 'number' },
        { title: 'Active', style: 'number' },
        { title: 'Idle in transaction', style: 'number' },
        { title: 'Encrypted' },
      ],
      rows,
      note: 'At one moment, without the connection of this audit.',
    };
  },
});
