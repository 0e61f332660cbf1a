import { Redis } from 'ioredis';
import { commandFault } from '../../../flows/reading-command.ts';
import { clientOptions } from '../../redis/client-options.ts';
import { asksForNoPassword } from '../../redis/redis-failure.ts';
import { type Reached, StepFailure } from '../performer.ts';
import { redisBlame } from './redis-blame.ts';

/** Most that the server may send for one command; the connection is cut after that. */
const LONGEST_ANSWER = 8 * 1024 * 1024;

/** What a command may be that reads: its flags tell, also where a command was renamed. https://redis.io/docs/latest/commands/command/ */
const CHANGING_FLAGS = ['write', 'admin', 'blocking', 'pubsub', 'may_replicate'];

export interface RedisSessionOptions {
  readonly reached: Reached;
  readonly runId: string;
  readonly limitMs: number;
  /** Aborted when the attempt is over; the connection is cut then. */
  readonly ending: AbortSignal;
}

/** A connection over which only what reads can be asked; it never tries again. */
export class RedisSession {
  readonly #redis: Redis;
  #lastError: Error | undefined;
  #bytes = 0;

  private constructor(redis: Redis, ending: AbortSignal) {
    this.#redis = redis;
    redis.on('error', (error: Error) => {
      this.#lastError = error;
    });
    // What is found of the socket is only its size: the library reads it.
    redis.on('connect', () => redis.stream?.on('data', (chunk: Buffer) => this.#count(chunk.length)));
    ending.addEventListener('abort', () => redis.disconnect(), { once: true });
  }

  /** Connects and logs in. @throws StepFailure */
  static async open({ reached, runId, limitMs, ending }: RedisSessionOptions): Promise<RedisSession> {
    const { route, target, password } = reached;
    const redis = new Redis({
      ...clientOptions(route),
      connectTimeout: Math.max(1, limitMs),
      connectionName: `gates/${runId}`,
    });
    const session = new RedisSession(redis, ending);
    try {
      if (ending.aborted) throw ending.reason;
      await session.#guarded(() => redis.connect());
      if (password !== undefined) await session.#logIn(target.user, password);
      if (target.database !== undefined) await session.#guarded(() => redis.call('SELECT', String(target.database)));
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  /**
   * Sends one command of the flow file, once the list of reading commands and the server itself agree that it reads.
   *
   * @throws StepFailure
   */
  async ask(words: readonly (string | number)[]): Promise<unknown> {
    const [command = '', ...others] = words.map(String);
    const fault = commandFault(words);
    if (fault !== undefined) throw new StepFailure({ code: 'redis.not-reading', message: fault, blame: 'flow' });
    await this.#assertReads(command.toLowerCase(), others[0]?.toLowerCase());
    return this.#guarded(() => this.#redis.call(command, ...others));
  }

  /** How often each command ran since the server started. @throws StepFailure */
  async commandCounts(): Promise<Record<string, number>> {
    const text = await this.#guarded(() => this.#redis.call('INFO', 'commandstats'));
    const lines = String(text).matchAll(/^cmdstat_(\S+?):calls=(\d+)/gm);
    return Object.fromEntries([...lines].map(([, name = '', calls]) => [name.toLowerCase(), Number(calls)]));
  }

  close(): void {
    this.#redis.disconnect();
  }

  /** That the server asks for no password is no failure here: whether it should is asked elsewhere. */
  async #logIn(user: string | undefined, password: string): Promise<void> {
    const words = user === undefined ? [password] : [user, password];
    await this.#guarded(() =>
      this.#redis.call('AUTH', ...words).catch((error: unknown) => {
        if (!asksForNoPassword(error)) throw error;
      }),
    );
  }

  /** A server may give a name of the list to another command. */
  async #assertReads(command: string, form: string | undefined): Promise<void> {
    const told = await this.#guarded(() => this.#redis.call('COMMAND', 'INFO', command));
    const flags = flagsOf(told, `${command}|${form ?? ''}`);
    if (flags === undefined) {
      const message = `the server has no command ${command}: it is old, or the command was renamed`;
      throw new StepFailure({ code: 'redis.command-unknown', message, blame: 'precondition' });
    }
    const changing = flags.find((flag) => CHANGING_FLAGS.includes(flag));
    if (changing === undefined && flags.length > 0) return;
    const message = `what the server calls ${command} is ${changing ?? 'of no known kind'}, so it is not sent`;
    throw new StepFailure({ code: 'redis.not-reading', message, blame: 'precondition' });
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (this.#bytes <= LONGEST_ANSWER) throw redisBlame(error, this.#lastError);
      const message = `the server sent more than ${LONGEST_ANSWER} bytes; ask for less`;
      throw new StepFailure({ code: 'redis.too-large', message, blame: 'flow' }, error);
    }
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > LONGEST_ANSWER) this.#redis.stream?.destroy();
  }
}

/** Where its forms follow in the tenth place, as since Redis 7. */
const FORMS_AT = 9;

/** The flags of a command, or of the form of it that is meant; undefined when the server does not have it. */
function flagsOf(told: unknown, form: string): string[] | undefined {
  const [found] = listOf(told);
  if (!Array.isArray(found)) return undefined;
  const entry = listOf(listOf(found)[FORMS_AT]).find((each) => String(listOf(each)[0]).toLowerCase() === form);
  return listOf(listOf(entry ?? found)[2]).map(String);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
