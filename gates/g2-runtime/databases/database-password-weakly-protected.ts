import { postgresSetting } from '../../../src/derive/stores/postgres-setting.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import type { PostgresServer } from '../../../src/model/evidence/postgres-server.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const databasePasswordWeaklyProtected = defineCheck({
  meta: {
    id: 'database-password-weakly-protected',
    priority: 'P2',
    title: 'Databases keep and ask for passwords with SCRAM',
    failureTitle: 'Databases keep or ask for passwords in a weak way',
    why: 'With MD5 the stored hash itself is enough to sign in, and what crosses the network is easily guessed from.',
    fix: 'Set `password_encryption = scram-sha-256`, set the passwords again, and use scram-sha-256 in pg_hba.conf.',
    impact: 'passwords can be taken over',
    effort: 'small',
    references: [postgresDocs('auth-password', 'Password authentication')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const findings = postgresServers.flatMap((server) =>
      faultsOf(server).map(([message, observed]) => ({
        subject: { service: server.service, container: server.container },
        message,
        observed,
        expected: 'scram-sha-256',
        evidence: [server.evidence] as const,
      })),
    );
    return judge(postgresServers, findings, whyNoPostgres(postgresAccess));
  },
});

function faultsOf(server: DeepReadonly<PostgresServer>): (readonly [message: string, observed: string])[] {
  const kept = postgresSetting(server, 'password_encryption') ?? '';
  const { authentication } = server;
  return [
    // Before version 14 `on` stands for MD5.
    ...(['md5', 'on'].includes(kept)
      ? [['new passwords are kept as MD5', `password_encryption = ${kept}`] as const]
      : []),
    ...(authentication === 'md5' ? [['it asks for a password with MD5', 'asked us for MD5'] as const] : []),
    ...(authentication === 'password'
      ? [['it asks for a password in clear text', 'asked us for the password itself'] as const]
      : []),
  ];
}
