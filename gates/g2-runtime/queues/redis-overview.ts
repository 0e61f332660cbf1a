import { numberText } from '../../../src/derive/logs/log-window.ts';
import { allKeys, lastingKeys } from '../../../src/derive/stores/redis-configured.ts';
import { routeText } from '../../../src/derive/stores/route-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Read = EvidenceFor<'redisAccess' | 'redisServers'>;
type Server = Read['redisServers'][number];

export const redisOverview = defineExhibit({
  meta: { id: 'redis-overview', title: 'Redis servers, as they were reached and what they told' },
  needs: ['redisAccess', 'redisServers'],
  present({ redisAccess, redisServers }) {
    if (redisAccess.length === 0) return { notApplicable: 'no container runs a Redis server' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Reached by' },
        { title: 'Password' },
        { title: 'Version' },
        { title: 'Role' },
        { title: 'Clients' },
        { title: 'Keys' },
        { title: 'Fastest PING' },
      ],
      rows: redisAccess
        .toSorted((a, b) => compareText(a.container, b.container))
        .map((access) => {
          const server = redisServers.find(({ container }) => container === access.container);
          return {
            cells: [
              access.container,
              routeText(access),
              passwordText(access),
              ...(server ? serverCells(server) : notRead(access)),
            ],
            evidence: server ? [access.evidence, server.evidence] : [access.evidence],
          };
        }),
      note: 'Which service holds which connection is not read: CLIENT LIST would show addresses and commands of users.',
    };
  },
});

function passwordText({ anonymous, credentials }: Read['redisAccess'][number]): string {
  if (anonymous === undefined) return 'not asked';
  const asked = anonymous === 'answered' ? 'none is asked for' : 'is asked for';
  return credentials ? `${asked}; used: ${credentials.from}` : asked;
}

function notRead({ notRead: reason }: Read['redisAccess'][number]): string[] {
  return [`not read: ${reason?.message ?? 'see the evidence'}`, '', '', '', ''];
}

function serverCells(server: Server): string[] {
  const { product, version, clients, replication, latencyMs } = server;
  const limit = clients.maximum === undefined ? '' : ` of ${numberText(clients.maximum)}`;
  const blocked = clients.blocked > 0 ? `, ${numberText(clients.blocked)} waiting` : '';
  return [
    `${product} ${version}`,
    roleText(replication),
    `${numberText(clients.connected)}${limit}${blocked}`,
    `${numberText(allKeys(server))}, ${numberText(lastingKeys(server))} without expiry`,
    latencyMs.length === 0 ? 'not measured' : `${Math.min(...latencyMs)} ms`,
  ];
}

function roleText({ role, replicas, link }: Server['replication']): string {
  if (link) return `${role}, link ${link.status}`;
  return replicas.length === 0 ? role : `${role} of ${replicas.length}`;
}
