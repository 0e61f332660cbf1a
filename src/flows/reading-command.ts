import { didYouMean } from '../shared/nearest.ts';

/** Commands of Redis that read and return at once. https://redis.io/docs/latest/commands/ */
const COMMANDS: readonly string[] = [
  ['get', 'mget', 'strlen', 'getrange', 'getbit', 'bitcount', 'bitpos'],
  ['exists', 'type', 'ttl', 'pttl', 'expiretime', 'pexpiretime'],
  ['hget', 'hmget', 'hgetall', 'hlen', 'hexists', 'hkeys', 'hvals', 'hstrlen'],
  ['llen', 'lindex', 'lrange', 'lpos'],
  ['scard', 'sismember', 'smismember', 'smembers'],
  ['zcard', 'zcount', 'zscore', 'zmscore', 'zrank', 'zrevrank', 'zrange', 'zrangebyscore', 'zrevrange'],
  ['xlen', 'xrange', 'xrevrange', 'geopos', 'geodist', 'dbsize', 'ping', 'time'],
].flat();

/** Commands of which only some forms read. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  object: ['encoding', 'freq', 'idletime', 'refcount'],
  memory: ['usage'],
  xinfo: ['stream', 'groups', 'consumers'],
};

/** Why a command is refused before it is sent; undefined when it reads. */
export function commandFault(words: readonly (string | number)[]): string | undefined {
  const [command = '', form = ''] = words.map((word) => String(word).toLowerCase());
  const forms = FORMS[command];
  if (forms) return forms.includes(form) ? undefined : `${command} reads only as ${forms.join(', ')}`;
  if (COMMANDS.includes(command)) return undefined;
  const all = [...COMMANDS, ...Object.keys(FORMS)];
  const hint = didYouMean(command, all);
  return `${command} is none of the reading commands.${hint.startsWith('Choose') ? '' : ` ${hint}`}`;
}
