import type { EvidenceFor } from '../../model/evidence/kinds.ts';

type Read = EvidenceFor<'redisServers' | 'redisConfigurations'>;
type Server = Read['redisServers'][number];

export interface ConfiguredRedis {
  readonly server: Server;
  readonly settings: Read['redisConfigurations'][number]['settings'];
  readonly evidence: Server['evidence'];
  readonly configuredBy: Server['evidence'];
}

/** Each Redis server with its configuration; one whose configuration could not be read is missing elsewhere. */
export function configuredRedis({ redisServers, redisConfigurations }: Read): readonly ConfiguredRedis[] {
  return redisServers.flatMap((server) => {
    const found = redisConfigurations.find(({ container }) => container === server.container);
    if (!found) return [];
    return [{ server, settings: found.settings, evidence: server.evidence, configuredBy: found.evidence }];
  });
}

/** Keys that stay until somebody removes them, over all databases of a server. */
export function lastingKeys({ keyspace }: Pick<Server, 'keyspace'>): number {
  return keyspace.reduce((sum, { keys, expiring }) => sum + keys - expiring, 0);
}

/** All keys of a server. */
export function allKeys({ keyspace }: Pick<Server, 'keyspace'>): number {
  return keyspace.reduce((sum, { keys }) => sum + keys, 0);
}

/** True when the data is written to disk at all: by snapshots, by an append-only file, or both. */
export function isPersistent({ save = '', appendonly = '' }: ConfiguredRedis['settings']): boolean {
  return save !== '' || appendonly === 'yes';
}
