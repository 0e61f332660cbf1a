import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import { ReadFailure } from '../../model/intake.ts';
import { reachedAt } from '../../model/limits/limits.ts';
import { CATALOGUE, FRAME, type Row, type StatementName } from './catalogue/catalogue.ts';
import {
  type Authentication,
  type ConnectionOptions,
  endConnection,
  makeConnection,
  socketOf,
  watchAuthentication,
} from './connection.ts';
import { type CountedTable, countedRows, countStatement } from './count-rows.ts';
import { sessionFailure } from './session-failure.ts';

export interface SessionOptions extends ConnectionOptions {
  /** Traffic stays on this host; anything else is only spoken to over TLS, with a certificate that can be trusted. */
  readonly isLocal: boolean;
  /** Aborted when the run ends, or the time for one server is up. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** What a statement gave, and when: only its own round trip, without the transaction around it. */
export interface Answer<N extends StatementName> {
  readonly rows: Row<N>[];
  readonly askedAt: Date;
  readonly milliseconds: number;
}

/** A certificate on the same host need not be known: nobody stands between. */
const LOCAL_TLS = { rejectUnauthorized: false } as const;

/** One statement at a time: the server refuses a text that holds several. */
const EXTENDED = { queryMode: 'extended' } as const;

/** One connection to a Postgres server, over which nothing but the catalogue can be asked. */
export class PostgresSession {
  readonly authentication: Authentication;
  readonly #client: pg.Client;
  readonly #where: string;
  readonly #options: SessionOptions;

  /** @throws ReadFailure with the code of the reason why there is no connection */
  static async open(options: SessionOptions): Promise<PostgresSession> {
    if (!options.isLocal) return PostgresSession.#connect(options, true);
    try {
      return await PostgresSession.#connect(options, false);
    } catch (error) {
      // A server that admits only TLS says that such a connection is not admitted.
      if (!(error instanceof ReadFailure) || error.code !== 'postgres.admission') throw error;
      return PostgresSession.#connect(options, LOCAL_TLS).catch((again: unknown) => {
        throw again instanceof ReadFailure && again.code === 'postgres.tls' ? error : again;
      });
    }
  }

  static async #connect(options: SessionOptions, ssl: boolean | typeof LOCAL_TLS): Promise<PostgresSession> {
    const { signal, callMs, user, host, port } = options;
    const where = `${user} at ${host}:${port}`;
    const client = makeConnection(options, ssl);
    const authentication = watchAuthentication(client);
    signal.addEventListener('abort', () => socketOf(client).destroy());
    try {
      if (signal.aborted) throw signal.reason;
      await client.connect();
    } catch (error) {
      socketOf(client).destroy();
      if (signal.aborted) throw signal.reason;
      throw sessionFailure(error, where, reachedAt('call', callMs));
    }
    return new PostgresSession(client, authentication(), where, options);
  }

  private constructor(client: pg.Client, authentication: Authentication, where: string, options: SessionOptions) {
    this.#client = client;
    this.#options = options;
    this.authentication = authentication;
    this.#where = where;
  }

  /**
   * Runs one statement of the catalogue in a transaction of its own, which cannot write.
   *
   * @throws ReadFailure with the code of the reason why there is no answer
   */
  ask<N extends StatementName>(name: N): Promise<{ value: Answer<N>; bytes: number }> {
    return this.#framed(async () => {
      const askedAt = this.#options.now();
      const start = performance.now();
      const rows = await this.#send(CATALOGUE[name].sql);
      const milliseconds = performance.now() - start;
      return { rows: rows.map((row) => rowOf(name, row)), askedAt, milliseconds };
    });
  }

  /**
   * Counts the rows of one table in the same way; undefined when there are more than are counted.
   *
   * @throws ReadFailure with the code of the reason why there is no answer
   */
  count(table: CountedTable, most: number): Promise<{ value: number | undefined; bytes: number }> {
    return this.#framed(async () => countedRows(await this.#send(countStatement(table, most)), most));
  }

  async #framed<T>(work: () => Promise<T>): Promise<{ value: T; bytes: number }> {
    const before = socketOf(this.#client).bytesRead;
    try {
      await this.#send(FRAME.begin);
      const value = await work();
      await this.#send(FRAME.end);
      return { value, bytes: socketOf(this.#client).bytesRead - before };
    } catch (error) {
      throw await this.#recover(error);
    }
  }

  close(): Promise<void> {
    return endConnection(this.#client);
  }

  /** @param text a statement of the catalogue, or of its frame */
  async #send(text: string): Promise<unknown[]> {
    const { rows } = await this.#client.query<Record<string, unknown>>({ text, ...EXTENDED });
    return rows;
  }

  /**
   * After an error of the server the next statement can be asked. After anything else the connection is given up: an
   * answer that comes too late would be taken for that of the next statement.
   */
  async #recover(error: unknown): Promise<ReadFailure> {
    const { signal, callMs } = this.#options;
    if (signal.aborted) return givenUp(signal, this.#where);
    const isOfServer = error instanceof Error && 'severity' in error && error.severity === 'ERROR';
    if (!isOfServer || !(await this.#endFailed())) socketOf(this.#client).destroy();
    return sessionFailure(error, this.#where, reachedAt('call', callMs));
  }

  /** Ends the transaction in which a statement failed; false when that was not possible either. */
  #endFailed(): Promise<boolean> {
    return this.#send(FRAME.end).then(
      () => true,
      () => false,
    );
  }
}

/** Not read because the time was up, of the run or of one server, or the run was interrupted. */
function givenUp({ reason }: AbortSignal, where: string): ReadFailure {
  const { code, message, limit } = reason instanceof ReadFailure ? reason : INTERRUPTED;
  return new ReadFailure(code, `${where}: ${message}`, undefined, limit);
}

const INTERRUPTED = new ReadFailure('interrupted', 'the run was interrupted before this was read');

function rowOf<N extends StatementName>(name: N, row: unknown): Row<N> {
  const parsed = CATALOGUE[name].row.safeParse(row);
  if (parsed.success) return parsed.data as Row<N>;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ReadFailure('protocol', `the answer to "${name}" is not as expected at ${place || 'its first column'}`);
}
