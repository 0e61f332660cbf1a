import type { RedisConfiguration } from '../../src/model/evidence/redis-configuration.ts';
import type { RedisKey } from '../../src/model/evidence/redis-key.ts';
import type { RedisServer } from '../../src/model/evidence/redis-server.ts';
import type { ServiceAccess } from '../../src/model/evidence/service-access.ts';
import { secondsAgo } from './evidence.ts';

// A sound Redis server of the small system: asked with a password, persistent, limited, with room to spare.

const of = (service: string) => ({ service, container: `shop-${service}-1` });

export function aRedisAccess(service: string, different: Partial<ServiceAccess> = {}): ServiceAccess {
  const route = { via: 'container address' as const, host: '172.20.0.3', port: 6379 };
  return { ...of(service), route, anonymous: 'refused', ...different };
}

export function aRedisServer(service: string, different: Partial<RedisServer> = {}): RedisServer {
  return {
    ...of(service),
    product: 'redis',
    version: '7.2.5',
    mode: 'standalone',
    uptimeSeconds: 3600,
    latencyMs: [0.4, 0.2, 0.2, 0.3, 0.2],
    clockSkewMs: 3,
    clients: { connected: 4, blocked: 1, maximum: 10_000 },
    memory: aRedisMemory(),
    persistence: aRedisPersistence(),
    replication: { role: 'primary', replicas: [] },
    keyspace: [{ database: 0, keys: 120, expiring: 100 }],
    totals: { evictedKeys: 0, rejectedConnections: 0, hits: 900, misses: 100 },
    ...different,
  };
}

export function aRedisMemory(different: Partial<RedisServer['memory']> = {}): RedisServer['memory'] {
  const bytes = { usedBytes: 16 * 1024 ** 2, peakBytes: 20 * 1024 ** 2, maximumBytes: 128 * 1024 ** 2 };
  return { ...bytes, policy: 'noeviction', ...different };
}

export function aRedisPersistence(different: Partial<RedisServer['persistence']> = {}): RedisServer['persistence'] {
  return {
    loading: false,
    lastSavedAt: secondsAgo(600),
    lastSaveStatus: 'ok',
    changesSinceSave: 3,
    appendOnly: true,
    appendOnlyRewriteStatus: 'ok',
    appendOnlyWriteStatus: 'ok',
    ...different,
  };
}

export function aRedisConfiguration(
  service: string,
  different: Partial<RedisConfiguration['settings']> = {},
): RedisConfiguration {
  const settings = {
    save: '3600 1 300 100',
    appendonly: 'yes',
    appendfsync: 'everysec',
    'protected-mode': 'yes',
    bind: '* -::*',
    maxclients: '10000',
    'slowlog-max-len': '128',
  };
  return { ...of(service), settings: { ...settings, ...different } };
}

export function aRedisKey(service: string, key: string, different: Partial<RedisKey> = {}): RedisKey {
  return { ...of(service), database: 0, key, type: 'list', length: 2, expected: { type: 'list' }, ...different };
}
