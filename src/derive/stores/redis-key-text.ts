import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { RedisKey } from '../../model/evidence/redis-key.ts';

/** Redis removes these when their last member is taken: an empty queue and one that never was are the same. */
const VANISHES_WHEN_EMPTY: readonly (string | undefined)[] = ['list', 'set', 'zset'];

/** How a declared key is named: `"jobs"`, `"jobs" in database 2`. */
export function redisKeyText({ key, database }: Pick<RedisKey, 'key' | 'database'>): string {
  const name = JSON.stringify(key);
  return database === 0 ? name : `${name} in database ${database}`;
}

/** True for a declared structure that may be absent because it holds nothing at this moment. */
export function mayBeEmpty({ expected }: Pick<DeepReadonly<RedisKey>, 'expected'>): boolean {
  return expected.mayBeAbsent === true || VANISHES_WHEN_EMPTY.includes(expected.type);
}
