import type { Redis } from 'ioredis';
import type { ServiceRoute } from '../../model/evidence/service-access.ts';
import { ReadFailure } from '../../model/intake.ts';
import { type Limits, reachedAt } from '../../model/limits/limits.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';
import type { Credentials } from '../service-credentials.ts';
import { assertReadOnly } from './allow-list.ts';
import { assertSaid } from './answer-parts.ts';
import { clientOptions } from './client-options.ts';
import { asksForNoPassword, redisFailure } from './redis-failure.ts';

export interface ConnectionOptions {
  readonly route: ServiceRoute;
  /** Total time of one command, milliseconds, where a command to a Redis server may not take longer anyway. */
  readonly callMs: number;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** One connection to one server: it sends what is on the list, never tries again, and says nothing of itself. */
export class RedisConnection {
  readonly #redis: Redis;
  readonly #signal: AbortSignal;
  readonly #limit: SetLimit;
  readonly #stop: () => void;
  #lastError: Error | undefined;

  /** @param limit how long a command may take */
  constructor(redis: Redis, signal: AbortSignal, limit: SetLimit) {
    this.#redis = redis;
    this.#signal = signal;
    this.#limit = limit;
    this.#stop = () => redis.disconnect();
    redis.on('error', (error: Error) => {
      this.#lastError = error;
    });
    signal.addEventListener('abort', this.#stop, { once: true });
  }

  /** Sends one command that only reads. @throws ReadFailure with a code for each way in which it can fail */
  async ask(...words: readonly [string, ...string[]]): Promise<unknown> {
    assertReadOnly(words);
    return this.#guarded(() => this.#redis.call(...(words as [string, ...string[]])));
  }

  /** Logs in. That the server asks for no password is no failure: what it then tells is told to everybody. */
  async logIn({ user, password }: Credentials): Promise<void> {
    const words = user === undefined ? ['AUTH', password ?? ''] : ['AUTH', user, password ?? ''];
    assertReadOnly(words);
    await this.#guarded(async () => {
      try {
        assertSaid('OK', await this.#redis.call('AUTH', ...words.slice(1)));
      } catch (error) {
        if (!asksForNoPassword(error)) throw error;
      }
    });
  }

  connect(): Promise<void> {
    return this.#guarded(() => this.#redis.connect());
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.#stop);
    this.#redis.disconnect();
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ReadFailure || this.#signal.aborted) throw error;
      throw redisFailure(error, this.#lastError, this.#limit);
    }
  }
}

/** Prepares a connection; nothing is sent before `connect`. The client is loaded only here: most runs need none. */
export async function prepareConnection(options: ConnectionOptions): Promise<RedisConnection> {
  const { route, callMs, limits, signal } = options;
  const { default: client } = await import('ioredis');
  const longestMs = Math.min(callMs, limits.redisCommand);
  const redis = new client.Redis({
    ...clientOptions(route),
    connectTimeout: longestMs,
    commandTimeout: longestMs,
  });
  const limit = reachedAt(callMs < limits.redisCommand ? 'call' : 'redisCommand', longestMs);
  return new RedisConnection(redis, signal, limit);
}
