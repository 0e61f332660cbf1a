import type { RedisServer } from '../../model/evidence/redis-server.ts';
import { ReadFailure } from '../../model/intake.ts';
import { type InfoFields, numberIn, pairsIn } from './parse-info.ts';

/** What was read from one server, before it is shaped. */
export interface ReadServer {
  readonly fields: InfoFields;
  readonly latencyMs: readonly number[];
  /** Middle of the time in which the server told its clock, milliseconds since 1970. */
  readonly askedAtMs: number;
}

/** Turns the fields of INFO into facts. @throws ReadFailure `protocol` when it is no INFO at all */
export function shapeServer(
  { fields, latencyMs, askedAtMs }: ReadServer,
  of: Pick<RedisServer, 'service' | 'container'>,
): RedisServer {
  const version = fields.get('valkey_version') ?? fields.get('redis_version');
  if (version === undefined) throw new ReadFailure('protocol', 'the answer to INFO names no version');
  const clock = numberIn(fields, 'server_time_usec');
  return {
    ...of,
    product: fields.get('server_name') ?? 'redis',
    version,
    mode: fields.get('server_mode') ?? fields.get('redis_mode') ?? 'standalone',
    uptimeSeconds: numberIn(fields, 'uptime_in_seconds') ?? 0,
    latencyMs: [...latencyMs],
    ...(clock !== undefined && { clockSkewMs: Math.round(clock / 1000 - askedAtMs) }),
    clients: clientsOf(fields),
    memory: memoryOf(fields),
    persistence: persistenceOf(fields),
    replication: replicationOf(fields),
    keyspace: keyspaceOf(fields),
    totals: {
      evictedKeys: numberIn(fields, 'evicted_keys') ?? 0,
      rejectedConnections: numberIn(fields, 'rejected_connections') ?? 0,
      hits: numberIn(fields, 'keyspace_hits') ?? 0,
      misses: numberIn(fields, 'keyspace_misses') ?? 0,
    },
  };
}

function clientsOf(fields: InfoFields): RedisServer['clients'] {
  const maximum = numberIn(fields, 'maxclients');
  return {
    connected: needed(fields, 'connected_clients'),
    blocked: numberIn(fields, 'blocked_clients') ?? 0,
    ...(maximum !== undefined && { maximum }),
  };
}

function memoryOf(fields: InfoFields): RedisServer['memory'] {
  return {
    usedBytes: needed(fields, 'used_memory'),
    peakBytes: numberIn(fields, 'used_memory_peak') ?? 0,
    maximumBytes: needed(fields, 'maxmemory'),
    policy: fields.get('maxmemory_policy') ?? '',
  };
}

function persistenceOf(fields: InfoFields): RedisServer['persistence'] {
  const saved = numberIn(fields, 'rdb_last_save_time');
  return {
    loading: fields.get('loading') === '1',
    ...(saved !== undefined && { lastSavedAt: new Date(saved * 1000).toISOString() }),
    lastSaveStatus: fields.get('rdb_last_bgsave_status') ?? '',
    changesSinceSave: numberIn(fields, 'rdb_changes_since_last_save') ?? 0,
    appendOnly: needed(fields, 'aof_enabled') === 1,
    appendOnlyRewriteStatus: fields.get('aof_last_bgrewrite_status') ?? '',
    appendOnlyWriteStatus: fields.get('aof_last_write_status') ?? '',
  };
}

function replicationOf(fields: InfoFields): RedisServer['replication'] {
  const replicas = [...fields]
    .filter(([name]) => /^slave\d+$/.test(name))
    .map(([, text]) => {
      const pairs = pairsIn(text);
      const lag = Number(pairs.get('lag') ?? 'NaN');
      return { state: pairs.get('state') ?? '', ...(Number.isFinite(lag) && { lagSeconds: lag }) };
    });
  const status = fields.get('master_link_status');
  const downSeconds = numberIn(fields, 'master_link_down_since_seconds');
  return {
    role: fields.get('role') === 'slave' ? 'replica' : 'primary',
    replicas,
    ...(status !== undefined && { link: { status, ...(downSeconds !== undefined && { downSeconds }) } }),
  };
}

function keyspaceOf(fields: InfoFields): RedisServer['keyspace'] {
  return [...fields].flatMap(([name, text]) => {
    const database = /^db(\d+)$/.exec(name)?.[1];
    if (database === undefined) return [];
    const pairs = pairsIn(text);
    return [{ database: Number(database), keys: Number(pairs.get('keys')), expiring: Number(pairs.get('expires')) }];
  });
}

/** A field that every version tells; without it the answer must not be judged. */
function needed(fields: InfoFields, name: string): number {
  const value = numberIn(fields, name);
  if (value === undefined) throw new ReadFailure('protocol', `the answer to INFO has no ${name}`);
  return value;
}
