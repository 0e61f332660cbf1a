import { performance } from 'node:perf_hooks';
import type { Action, MissingReason, RawPiece } from '../model/capture.ts';
import type { EvidenceKind, EvidenceValue } from '../model/evidence/kinds.ts';
import { type Intake, type ReadCall, ReadFailure, type Reading } from '../model/intake.ts';

/** A read and how long it took, or takes by now. */
export interface SlowRead {
  /** `engine/1` */
  readonly collector: string;
  readonly durationMs: number;
}

/** Gathers what the collectors read, in memory and unmasked; `seal` is the only way on from here. */
export class CaptureIntake implements Intake {
  readonly pieces: RawPiece[] = [];
  readonly ledger: Action[] = [];
  readonly signal: AbortSignal;
  readonly #underWay = new Set<{ readonly collector: string; readonly start: number }>();

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  now(): Date {
    return new Date();
  }

  /** The read under way that takes longest, and for how long by now; undefined where nothing is read. */
  slowest(): SlowRead | undefined {
    const [first] = [...this.#underWay].toSorted((a, b) => a.start - b.start);
    return first && { collector: first.collector, durationMs: performance.now() - first.start };
  }

  async read<T>(
    call: ReadCall,
    perform: () => Promise<{ value: T; bytes: number; truncated?: boolean }>,
  ): Promise<Reading<T>> {
    const startedAt = this.now().toISOString();
    const start = performance.now();
    const underWay = { collector: call.collector, start };
    this.#underWay.add(underWay);
    const finish = (bytes: number, outcome: string) => {
      const durationMs = Math.round((performance.now() - start) * 10) / 10;
      const action = { collector: call.collector, action: call.action, startedAt, durationMs, bytes };
      this.ledger.push({ ...action, outcome, ...(call.effect !== undefined && { effect: call.effect }) });
      return action;
    };
    try {
      if (this.signal.aborted) throw interruption(this.signal);
      const { value, bytes, truncated = false } = await perform();
      return { ...finish(bytes, 'ok'), truncated, value };
    } catch (error) {
      const missing = reasonOf(error, this.signal);
      return { ...finish(0, missing.code), truncated: false, missing };
    } finally {
      this.#underWay.delete(underWay);
    }
  }

  keep<K extends EvidenceKind, T>(
    kind: K,
    subject: string,
    reading: Reading<T>,
    shape: (value: T) => EvidenceValue<K>,
  ): void {
    const { collector, action, startedAt, durationMs, bytes, truncated } = reading;
    const provenance = { kind, subject, collector, action, startedAt, durationMs, bytes, truncated };
    if ('missing' in reading) {
      this.pieces.push({ ...provenance, missing: reading.missing });
      return;
    }
    try {
      this.pieces.push({ ...provenance, value: shape(reading.value) });
    } catch (error) {
      this.pieces.push({ ...provenance, missing: reasonOf(error, this.signal) });
    }
  }
}

function interruption(signal: AbortSignal): ReadFailure {
  const reason: unknown = signal.reason;
  if (reason instanceof ReadFailure) return reason;
  return new ReadFailure('interrupted', 'the run was interrupted before this was read');
}

function reasonOf(error: unknown, signal: AbortSignal): MissingReason {
  if (error instanceof ReadFailure) return { code: error.code, message: error.message };
  if (signal.aborted) {
    const { code, message } = interruption(signal);
    return { code, message };
  }
  const message =
    error instanceof Error ? `${error.name}: ${error.message}` : 'something that is not an error was thrown';
  return { code: 'internal', message };
}
