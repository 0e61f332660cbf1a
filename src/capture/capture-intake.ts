import { performance } from 'node:perf_hooks';
import type { Action, MissingReason, RawPiece } from '../model/capture.ts';
import type { EvidenceKind, EvidenceValue } from '../model/evidence/kinds.ts';
import { type Intake, type Performed, type ReadCall, ReadFailure, type Reading } from '../model/intake.ts';
import { LimitReached } from '../model/limits/limit-reached.ts';
import { type Limits, setLimit, USUAL_LIMITS } from '../model/limits/limits.ts';
import type { SetLimit } from '../model/limits/set-limit.ts';

/** A read and how long it took, or takes by now. */
export interface SlowRead {
  /** `engine/1` */
  readonly collector: string;
  readonly durationMs: number;
}

/** Gathers what the collectors read, in memory and unmasked; `seal` is the only way on from here. */
export class CaptureIntake implements Intake {
  readonly pieces: RawPiece[];
  readonly ledger: Action[];
  readonly signal: AbortSignal;
  readonly limits: Limits;
  readonly #underWay: Set<{ readonly collector: string; readonly start: number }>;

  /** @param whole what it is a part of: both gather in the same place */
  constructor(signal: AbortSignal, limits: Limits = USUAL_LIMITS, whole?: CaptureIntake) {
    this.signal = signal;
    this.limits = limits;
    this.pieces = whole?.pieces ?? [];
    this.ledger = whole?.ledger ?? [];
    this.#underWay = whole ? whole.#underWay : new Set();
  }

  within(name: 'object' | 'gate'): CaptureIntake {
    const controller = new AbortController();
    const limit = setLimit(this.limits, name);
    const late = new LimitReached('timeout', `the time of the ${name} was up before this was read`, limit);
    setTimeout(() => controller.abort(late), this.limits[name]).unref();
    return new CaptureIntake(AbortSignal.any([this.signal, controller.signal]), this.limits, this);
  }

  now(): Date {
    return new Date();
  }

  /** The read under way that takes longest, and for how long by now; undefined where nothing is read. */
  slowest(): SlowRead | undefined {
    const [first] = [...this.#underWay].toSorted((a, b) => a.start - b.start);
    return first && { collector: first.collector, durationMs: performance.now() - first.start };
  }

  async read<T>(call: ReadCall, perform: () => Promise<Performed<T>>): Promise<Reading<T>> {
    const startedAt = this.now().toISOString();
    const start = performance.now();
    const underWay = { collector: call.collector, start };
    this.#underWay.add(underWay);
    const finish = (bytes: number, outcome: string, limit?: SetLimit) => {
      const durationMs = Math.round((performance.now() - start) * 10) / 10;
      const action = { collector: call.collector, action: call.action, startedAt, durationMs, bytes };
      const ended = { outcome, ...(limit && { limit }) };
      this.ledger.push({ ...action, ...ended, ...(call.effect !== undefined && { effect: call.effect }) });
      return action;
    };
    try {
      if (this.signal.aborted) throw interruption(this.signal);
      const { value, bytes, truncated = false, reached = [] } = await perform();
      return { ...finish(bytes, 'ok'), truncated, ...(reached.length > 0 && { reached }), value };
    } catch (error) {
      const missing = reasonOf(error, this.signal);
      return { ...finish(0, missing.code, missing.limit), truncated: false, missing };
    } finally {
      this.#underWay.delete(underWay);
    }
  }

  keep<K extends EvidenceKind, T>(
    kind: K,
    subject: string,
    reading: Reading<T>,
    shape: (value: T) => EvidenceValue<K>,
    reachedBy: (value: EvidenceValue<K>) => readonly SetLimit[] = () => [],
  ): void {
    const { collector, action, startedAt, durationMs, bytes, truncated, reached = [] } = reading;
    const provenance = { kind, subject, collector, action, startedAt, durationMs, bytes, truncated };
    if ('missing' in reading) {
      this.pieces.push({ ...provenance, missing: reading.missing });
      return;
    }
    try {
      const value = shape(reading.value);
      const all = [...reached, ...reachedBy(value)];
      this.pieces.push({ ...provenance, ...(all.length > 0 && { reached: all }), value });
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
  if (error instanceof ReadFailure) return missingBecause(error);
  if (signal.aborted) return missingBecause(interruption(signal));
  const message =
    error instanceof Error ? `${error.name}: ${error.message}` : 'something that is not an error was thrown';
  return { code: 'internal', message };
}

function missingBecause(failure: ReadFailure): MissingReason {
  const { code, message, limit } = failure;
  return { code, message, ...(limit && { limit }) };
}
