import { Redis } from 'ioredis';
import { commandFault } from '../../../flows/reading-command.ts';
import { limitText, reachedAt } from '../../../model/limits/limits.ts';
import { clientOptions } from '../../redis/client-options.ts';
import { asksForNoPassword } from '../../redis/redis-failure.ts';
import { type Reached, StepFailure } from '../performer.ts';
import { redisBlame } from './redis-blame.ts';

/** What a command may be that reads: its flags tell, also where a command was renamed. https://redis.io/docs/latest/commands/command/ */
const CHANGING_FLAGS = ['write', 'admin', 'blocking', 'pubsub', 'may_replicate'];

export interface RedisSessionOptions {
  readonly reached: Reached;
  readonly runId: string;
  readonly limitMs: number;
  /** Most that the server may send for one command; the connection is cut after that. */
  readonly mostBytes: number;
  /** Aborted when the attempt is over; the connection is cut then. */
  readonly ending: AbortSignal;
}

/** A connection over which only what reads can be asked; it never tries again. */
export class RedisSession {
  readonly #redis: Redis;
  #lastError: Error | undefined;
  readonly #mostBytes: number;
  #bytes = 0;

  private constructor(redis: Redis, ending: AbortSignal, mostBytes: number) {
    this.#redis = redis;
    this.#mostBytes = mostBytes;
    redis.on('error', (error: Error) => {
      this.#lastError = error;
    });
    // What is found of the socket is only its size: the library reads it.
    redis.on('connect', () => redis.stream?.on('data', (chunk: Buffer) => this.#count(chunk.length)));
    ending.addEventListener('abort', () => redis.disconnect(), { once: true });
  }

  /** Connects and logs in. @throws StepFailure */
  static async open(options: RedisSessionOptions): Promise<RedisSession> {
    const { reached, runId, limitMs, mostBytes, ending } = options;
    const { route, target, password } = reached;
    const redis = new Redis({
      ...clientOptions(route),
      connectTimeout: Math.max(1, limitMs),
      connectionName: `gates/${runId}`,
    });
    const session = new RedisSession(redis, ending, mostBytes);
    try {
      if (ending.aborted) throw ending.reason;
      await session.#guarded(() => redis.connect());
      if (password !== undefined) await session.#logIn(target.user, password);
      if (target.database !== undefined) await session.#select(target.database);
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
    const text = String(await this.#guarded(() => this.#redis.call('INFO', 'commandstats')));
    // Also a server that has counted nothing begins with the name of the section.
    if (!/^# commandstats/im.test(text)) throw notAnswered('INFO commandstats');
    const lines = text.matchAll(/^cmdstat_(\S+?):calls=(\d+)/gm);
    return Object.fromEntries([...lines].map(([, name = '', calls]) => [name.toLowerCase(), Number(calls)]));
  }

  close(): void {
    this.#redis.disconnect();
  }

  /** That the server asks for no password is no failure here: whether it should is asked elsewhere. */
  async #logIn(user: string | undefined, password: string): Promise<void> {
    const words = user === undefined ? [password] : [user, password];
    const reply = await this.#guarded(() =>
      this.#redis.call('AUTH', ...words).catch((error: unknown) => {
        if (!asksForNoPassword(error)) throw error;
        return DONE;
      }),
    );
    if (reply !== DONE) throw notAnswered('AUTH');
  }

  async #select(database: string | number): Promise<void> {
    const reply = await this.#guarded(() => this.#redis.call('SELECT', String(database)));
    if (reply !== DONE) throw notAnswered('SELECT');
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
      if (this.#bytes <= this.#mostBytes) throw redisBlame(error, this.#lastError);
      const bound = limitText(reachedAt('storeAnswer', this.#mostBytes));
      const message = `the server sent more than is read (${bound}); ask for less`;
      throw new StepFailure({ code: 'redis.too-large', message, blame: 'flow' }, error);
    }
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#mostBytes) this.#redis.stream?.destroy();
  }
}

/** What a server says when it did what it was told. */
const DONE = 'OK';

/** The server said something, and it is not what such a command is answered with. */
function notAnswered(command: string): StepFailure {
  const message = `what the server says to ${command} is no answer to it`;
  return new StepFailure({ code: 'redis.protocol', message, blame: 'system' });
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
