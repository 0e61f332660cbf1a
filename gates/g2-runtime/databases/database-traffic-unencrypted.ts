import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { boundTo } from '../../../src/derive/ports/bound-port.ts';
import { postgresClient } from '../../../src/derive/stores/postgres-client.ts';
import { postgresSetting } from '../../../src/derive/stores/postgres-setting.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const databaseTrafficUnencrypted = defineCheck({
  meta: {
    id: 'database-traffic-unencrypted',
    priority: 'P1',
    title: 'Databases that are reached from other hosts encrypt their connections',
    failureTitle: 'Databases are reached from other hosts without encryption',
    why: 'Everything that is asked and answered can be read and changed on the way between the hosts.',
    fix: 'Set `ssl = on` with a certificate and use `hostssl` in pg_hba.conf, or bind the port to 127.0.0.1.',
    impact: 'data readable on the network',
    effort: 'medium',
    references: [postgresDocs('ssl-tcp', 'Secure TCP/IP connections with SSL')],
  },
  needs: ['postgresAccess', 'postgresServers', 'postgresActivity', 'containers', 'networks'],
  evaluate({ postgresAccess, postgresServers, postgresActivity, containers, networks }) {
    const offered = postgresServers.flatMap((server) => {
      const ports = containers.find(({ name }) => name === server.container)?.ports ?? [];
      const open = ports.filter(({ hostAddress }) => !isLoopback(hostAddress));
      if (open.length === 0 || postgresSetting(server, 'ssl') !== 'off') return [];
      return [
        {
          subject: { service: server.service, container: server.container },
          message: 'it is published beyond this host and offers no encryption',
          observed: `ssl is off, published on ${open.map(boundTo).join(', ')}`,
          expected: 'ssl on, or a port that only this host reaches',
          evidence: [server.evidence] as const,
        },
      ];
    });
    const used = postgresActivity.flatMap(({ service, container, sessions, evidence }) =>
      sessions
        .filter(({ encrypted }) => !encrypted)
        .filter(({ address }) => postgresClient(address, containers, networks).kind === 'elsewhere')
        .map(({ address, user, total }) => ({
          subject: { service, container },
          message: `${user} is connected from another host without encryption`,
          observed: `${countText(total, 'connection')} from ${address ?? 'an address that is not told'}, not encrypted`,
          expected: 'encrypted connections from other hosts',
          evidence: [evidence] as const,
        })),
    );
    return judge(postgresServers, [...offered, ...used], whyNoPostgres(postgresAccess));
  },
});
