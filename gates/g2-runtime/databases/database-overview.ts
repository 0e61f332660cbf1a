import { momentText } from '../../../src/derive/time/moment-text.ts';
import type { Cited, DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import type { PostgresAccess, PostgresServer } from '../../../src/model/evidence/postgres-server.ts';
import { defineExhibit, type ExhibitRow } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Access = Cited<DeepReadonly<PostgresAccess>>;
type Server = Cited<DeepReadonly<PostgresServer>>;

export const databaseOverview = defineExhibit({
  meta: { id: 'database-overview', title: 'Postgres servers, as they describe themselves' },
  needs: ['postgresAccess', 'postgresServers'],
  present({ postgresAccess, postgresServers }) {
    const rows = postgresAccess
      .toSorted((a, b) => compareText(a.container, b.container))
      .flatMap((access) => {
        const servers = postgresServers.filter(({ container }) => container === access.container);
        return [
          ...rowsOf(access, factsOfAccess(access)),
          ...servers.flatMap((server) => rowsOf(server, factsOfServer(server))),
        ];
      });
    if (rows.length === 0) return { notApplicable: 'no running container is known to be a Postgres server' };
    return { columns: [{ title: 'Container' }, { title: 'Fact' }, { title: 'Observed' }], rows };
  },
});

function rowsOf({ container, evidence }: Access | Server, facts: readonly Fact[]): ExhibitRow[] {
  return facts.map((fact) => ({ cells: [container, ...fact], evidence: [evidence] }));
}

type Fact = readonly [fact: string, observed: string];

function factsOfAccess({ route, credentials, notRead, full }: Access): Fact[] {
  return [
    ...(notRead ? [['Not read', notRead.message] as const] : []),
    ...(full ? [['Connections', 'all taken, nobody is let in'] as const] : []),
    ...(route ? [['Asked by', `${route.via}, ${route.host}:${route.port}`] as const] : []),
    ...(credentials ? [['Asked as', `${credentials.user ?? 'nobody'}, from ${credentials.from}`] as const] : []),
  ];
}

function factsOfServer(server: Server): Fact[] {
  const { connections, checkpoints, clock, latencyMs, databases } = server;
  const { used, maximum, reserved } = connections;
  const since = checkpoints.since === undefined ? '' : ` since ${momentText(checkpoints.since)}`;
  return [
    ['Version', server.version],
    ['Started', momentText(server.startedAt)],
    ['Role', server.inRecovery ? 'standby, replays what another server sends' : 'primary'],
    ['Connections', `${used} of ${maximum}, ${reserved} reserved`],
    ['Round trip', `${latencyMs.map((each) => each.toFixed(1)).join(', ')} ms`],
    [
      'Checkpoints',
      `${checkpoints.timed} by time, ${checkpoints.requested} on request, ${checkpoints.buffers} pages${since}`,
    ],
    ['Signing in', server.authentication === 'none' ? 'nothing is asked for' : server.authentication],
    ['Clock', `${clock.skewMs} ms from this host, known to ${clock.uncertaintyMs} ms`],
    ...databases
      .filter(({ template }) => !template)
      .map((each) => [`Database ${each.name}`, databaseText(each)] as const),
  ];
}

function databaseText({ sizeBytes, commits, rollbacks, deadlocks }: Server['databases'][number]): string {
  const size = sizeBytes === undefined ? 'size not told' : sizeText(sizeBytes);
  return `${size}, ${commits} commits, ${rollbacks} rollbacks, ${deadlocks} deadlocks`;
}
