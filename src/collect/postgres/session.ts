import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import { ReadFailure } from '../../model/intake.ts';
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
  /** Aborted when the run ends. */
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

/** Longest that one server is read, in multiples of the time of one call. */
const CALLS_IN_A_SESSION = 4;

/** One connection to a Postgres server, over which nothing but the catalogue can be asked. */
export class PostgresSession {
  readonly authentication: Authentication;
  readonly #client: pg.Client;
  readonly #where: string;
  readonly #ended: AbortSignal;
  readonly #now: () => Date;

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
    const ended = AbortSignal.any([signal, AbortSignal.timeout(CALLS_IN_A_SESSION * callMs)]);
    ended.addEventListener('abort', () => socketOf(client).destroy());
    try {
      if (signal.aborted) throw signal.reason;
      await client.connect();
    } catch (error) {
      socketOf(client).destroy();
      if (signal.aborted) throw signal.reason;
      throw sessionFailure(error, where);
    }
    return new PostgresSession(client, authentication(), where, ended, options.now);
  }

  private constructor(
    client: pg.Client,
    authentication: Authentication,
    where: string,
    ended: AbortSignal,
    now: () => Date,
  ) {
    this.#client = client;
    this.#now = now;
    this.authentication = authentication;
    this.#where = where;
    this.#ended = ended;
  }

  /**
   * Runs one statement of the catalogue in a transaction of its own, which cannot write.
   *
   * @throws ReadFailure with the code of the reason why there is no answer
   */
  ask<N extends StatementName>(name: N): Promise<{ value: Answer<N>; bytes: number }> {
    return this.#framed(async () => {
      const askedAt = this.#now();
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
  count(table: CountedTable): Promise<{ value: number | undefined; bytes: number }> {
    return this.#framed(async () => countedRows(await this.#send(countStatement(table))));
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
    if (this.#ended.aborted)
      return new ReadFailure('postgres.timeout', `${this.#where}: given up, the server took too long as a whole`);
    const isOfServer = error instanceof Error && 'severity' in error && error.severity === 'ERROR';
    if (!isOfServer || !(await this.#endFailed())) socketOf(this.#client).destroy();
    return sessionFailure(error, this.#where);
  }

  /** Ends the transaction in which a statement failed; false when that was not possible either. */
  #endFailed(): Promise<boolean> {
    return this.#send(FRAME.end).then(
      () => true,
      () => false,
    );
  }
}

function rowOf<N extends StatementName>(name: N, row: unknown): Row<N> {
  const parsed = CATALOGUE[name].row.safeParse(row);
  if (parsed.success) return parsed.data as Row<N>;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ReadFailure('protocol', `the answer to "${name}" is not as expected at ${place || 'its first column'}`);
}
