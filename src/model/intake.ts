import type { Action, MissingReason } from './capture.ts';
import type { EvidenceKind, EvidenceValue } from './evidence/kinds.ts';

/** A read that failed for a reason the report can name. Anything else that is thrown is reported as `internal`. */
export class ReadFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ReadFailure';
    this.code = code;
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
} & ({ value: T } | { missing: MissingReason });

/** What the collectors write into. Nothing they read reaches disk or a check except through here. */
export interface Intake {
  /** Aborted when the run is interrupted or its time is up; every read must honour it. */
  readonly signal: AbortSignal;
  /** The only clock of the collectors. */
  now(): Date;
  /**
   * Runs one read, times it and writes it to the action ledger. Never throws: a `ReadFailure` becomes its code, any
   * other error becomes `internal`, an aborted signal becomes `interrupted` or `timeout`.
   */
  read<T>(
    call: ReadCall,
    perform: () => Promise<{ value: T; bytes: number; truncated?: boolean }>,
  ): Promise<Reading<T>>;
  /** Keeps a reading as a piece of evidence, converted by `shape` when it has a value. */
  keep<K extends EvidenceKind, T>(
    kind: K,
    subject: string,
    reading: Reading<T>,
    shape: (value: T) => EvidenceValue<K>,
  ): void;
}
