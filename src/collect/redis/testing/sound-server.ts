import type { Answer } from './resp-server.ts';
import { bulk, list } from './resp-server.ts';

// As Redis 7.0.15 answers, without the fields that nobody reads.

const INFO: Readonly<Record<string, string>> = {
  server: 'redis_version:7.0.15\r\nredis_mode:standalone\r\nuptime_in_seconds:1422',
  clients: 'connected_clients:3\r\nmaxclients:10000\r\nblocked_clients:1',
  memory: 'used_memory:1018960\r\nused_memory_peak:1029032\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction',
  persistence: [
    'loading:0',
    'rdb_changes_since_last_save:4',
    'rdb_last_save_time:1769894400',
    'rdb_last_bgsave_status:ok',
    'aof_enabled:1',
    'aof_last_bgrewrite_status:ok',
    'aof_last_write_status:err',
  ].join('\r\n'),
  stats: 'rejected_connections:2\r\nevicted_keys:5\r\nkeyspace_hits:7\r\nkeyspace_misses:1',
  replication: 'role:master\r\nconnected_slaves:1\r\nslave0:ip=172.20.0.5,port=6379,state=online,offset=14,lag=1',
  keyspace: 'db0:keys=12,expires=3,avg_ttl=0\r\ndb2:keys=1,expires=1,avg_ttl=900',
};

const SETTINGS: Readonly<Record<string, string>> = { save: '3600 1', appendonly: 'yes', 'protected-mode': 'no' };

/** A server without a password, with a list `jobs` of three entries. */
export const soundServer: Answer = (words) => {
  const [name = '', ...rest] = words;
  if (name === 'PING') return '+PONG\r\n';
  if (name === 'INFO') return bulk(`# Section\r\n${INFO[rest[0] ?? ''] ?? ''}\r\n`);
  if (name === 'CONFIG') {
    const value = SETTINGS[rest[1] ?? ''];
    return value === undefined ? '*0\r\n' : list(rest[1] ?? '', value);
  }
  if (name === 'SLOWLOG') return ':7\r\n';
  if (name === 'SELECT') return '+OK\r\n';
  if (name === 'TYPE') return rest[0] === 'jobs' ? '+list\r\n' : '+none\r\n';
  if (name === 'TTL') return ':-1\r\n';
  if (name === 'LLEN') return ':3\r\n';
  if (name === 'AUTH') return '+OK\r\n';
  return '-ERR unknown command\r\n';
};

/** The same server behind a password. */
export function lockedServer(password: string): Answer {
  let open = false;
  return (words) => {
    if (words[0] === 'AUTH') {
      open = words.at(-1) === password;
      return open ? '+OK\r\n' : '-WRONGPASS invalid username-password pair or user is disabled.\r\n';
    }
    return open ? soundServer(words) : '-NOAUTH Authentication required.\r\n';
  };
}
