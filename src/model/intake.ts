import type { Action, MissingReason } from './capture.ts';
import type { EvidenceKind, EvidenceValue } from './evidence/kinds.ts';
import type { LimitName, Limits } from './limits/limits.ts';
import type { SetLimit } from './limits/set-limit.ts';

/** A read that failed for a reason the report can name. Anything else that is thrown is reported as `internal`. */
export class ReadFailure extends Error {
  readonly code: string;
  /** The limit that was reached, where that is why. */
  readonly limit: SetLimit | undefined;

  constructor(code: string, message: string, cause?: unknown, limit?: SetLimit) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ReadFailure';
    this.code = code;
    this.limit = limit;
  }
}

export interface ReadCall {
  /** Name of the collector and its version: `engine/1`. */
  collector: string;
  /** The exact call as it goes to the ledger: `GET /containers/json?all=1`. */
  action: string;
  /** What the call leaves behind on the target, when anything. */
  effect?: string;
}

/** What came of a read, with everything the manifest needs to know about it. */
export type Reading<T> = Pick<Action, 'collector' | 'action' | 'startedAt' | 'durationMs' | 'bytes'> & {
  truncated: boolean;
  /** Limits that were reached, so that there is more than was read. */
  reached?: readonly SetLimit[];
} & ({ value: T } | { missing: MissingReason });

/** What a read gave. */
export interface Performed<T> {
  readonly value: T;
  readonly bytes: number;
  readonly truncated?: boolean;
  /** Limits that were reached, so that there is more than was read. */
  readonly reached?: readonly SetLimit[];
}

/** What the collectors write into. Nothing they read reaches disk or a check except through here. */
export interface Intake {
  /** Aborted when the run is interrupted or its time is up; every read must honour it. */
  readonly signal: AbortSignal;
  /** How much is read, and how long is waited for it. */
  readonly limits: Limits;
  /** The only clock of the collectors. */
  now(): Date;
  /**
   * Runs one read, times it and writes it to the action ledger. Never throws: a `ReadFailure` becomes its code, any
   * other error becomes `internal`, an aborted signal becomes `interrupted` or `timeout`.
   */
  read<T>(call: ReadCall, perform: () => Promise<Performed<T>>): Promise<Reading<T>>;
  /**
   * Keeps a reading as a piece of evidence, converted by `shape` when it has a value.
   *
   * @param reached which limits the value tells to have been reached, beside those of the reading
   */
  keep<K extends EvidenceKind, T>(
    kind: K,
    subject: string,
    reading: Reading<T>,
    shape: (value: T) => EvidenceValue<K>,
    reached?: (value: EvidenceValue<K>) => readonly SetLimit[],
  ): void;
  /** The same, until the time for one object or one gate is up: what is read through it is then missing. */
  within(name: LimitName & ('object' | 'gate')): Intake;
}
