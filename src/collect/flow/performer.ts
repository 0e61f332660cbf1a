import type { Container } from '../../model/evidence/container.ts';
import type { FlowRecord } from '../../model/evidence/flow-record.ts';
import type { StepError } from '../../model/evidence/flow-run.ts';
import type { ServiceRoute } from '../../model/evidence/service-access.ts';
import type { RecordedExpectation } from '../../model/flow/expectation.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import type { StepKind, StepOf } from '../../model/flow/step.ts';
import type { Target } from '../../model/flow/target.ts';
import type { Limits } from '../../model/limits/limits.ts';
import type { EngineEndpoint } from '../engine/endpoint.ts';

/** What a step of a kind does: the value behind its word in the flow file. */
export type ActionOf<K extends StepKind> = Exclude<StepOf<K>[K & keyof StepOf<K>], undefined>;

/** What one attempt of a step saw: raw values, which are masked in one place after they were judged. */
export interface Observation {
  readonly record?: FlowRecord;
  /** Beside a record it tells what is wrong with it; without one, why there is none. */
  readonly error?: StepError;
  /** A token of one's own making, for captures with `token: true`; it is masked as a secret. */
  readonly token?: string;
}

/** One attempt. What it throws is a `StepFailure`; anything else is a fault of this program. */
export type Perform<K extends StepKind> = (action: ActionOf<K>, context: StepContext<K>) => Promise<Observation>;

/** A kind of step. Its module is loaded when a flow has such a step. */
export interface Performer<K extends StepKind> {
  readonly perform: Perform<K>;
  /** `flow`, or the id of the step, at whose begin `baseline` is to be read; undefined when there is none. */
  readonly baselineAt?: (action: ActionOf<K>) => string | undefined;
  /**
   * Reads what the step will compare with. It is handed to `perform` as `context.baseline`.
   *
   * @param action as it stands in the flow file: nothing is filled in yet
   */
  readonly baseline?: (action: ActionOf<K>, context: StepContext<K>) => Promise<unknown>;
}

/** Everything that a step may use of the world around it. */
export interface StepContext<K extends StepKind = StepKind> {
  readonly flow: Flow;
  readonly stepId: string;
  readonly run: RunNames;
  /** The action for people: rows filled in, all other variables as `${name}`. This is what goes into records. */
  readonly shown: ActionOf<K>;
  /** What is expected, with everything filled in: how long to watch, and when enough was seen. */
  readonly expect?: RecordedExpectation;
  readonly warn?: RecordedExpectation;
  readonly flowStartedAt: Date;
  /** Aborted when the time of the step is up or the run is stopped. Every wait must honour it. */
  readonly signal: AbortSignal;
  /** How much is taken in. */
  readonly limits: Limits;
  now(): Date;
  /** Milliseconds since some point in the past, for durations. */
  monotonicMs(): number;
  /** Milliseconds until `signal` is aborted. */
  remainingMs(): number;
  /** Milliseconds that one attempt may take: what the step asks for, else the default, and never more than is left. */
  limitMs(asked?: string): number;
  /** @throws StepFailure `target.unreachable`, blame precondition, when there is no way to it */
  reach(target: string): Reached;
  /** @throws StepFailure `engine.unavailable` when there is no engine */
  engine(): FlowEngine;
  /** What is kept until the flow ends, by the id of the step that opened it. */
  readonly resources: Resources;
  /** An earlier step of the flow: when it began, and its raw record. */
  earlier(stepId: string): EarlierStep | undefined;
  /** What `Performer.baseline` returned. */
  readonly baseline?: unknown;
  /** Writes to disk that something now exists which has to be removed, before anything else is done. */
  created(thing: { readonly kind: string; readonly id: string }): Promise<void>;
  /** Does one thing to the system and writes a line of the action ledger. What `perform` throws is thrown on. */
  act<T>(call: LedgerCall, perform: () => Promise<{ readonly value: T; readonly bytes: number }>): Promise<T>;
}

export interface LedgerCall {
  /** `GET http://127.0.0.1:3001/health`, without secrets: made of `shown`. */
  readonly action: string;
  /** What it leaves behind on the target, when anything. */
  readonly effect?: string;
}

export interface RunNames {
  /** `g3-2026-11-21-6000c229`: in created data, `X-Gates-Run-Id`, names of connections. */
  readonly id: string;
  /** `6000c229` */
  readonly short: string;
  readonly startedAt: string;
}

export interface EarlierStep {
  readonly startedAt: Date;
  readonly record?: FlowRecord;
}

/** A target and the way to it. */
export interface Reached {
  readonly name: string;
  readonly target: Target;
  /** Where to connect. Without `via` it is the address that stands in the flow file. */
  readonly route: Pick<ServiceRoute, 'host' | 'port'> & Partial<Pick<ServiceRoute, 'via'>>;
  /** The password of the target with the secret filled in. */
  readonly password?: string;
}

/** What a flow may know of the engine. */
export interface FlowEngine {
  readonly endpoint: EngineEndpoint;
  readonly project: string;
  /** Total time of one call, milliseconds. */
  readonly callMs: number;
  /** Does what keeps the processors of the engine busy: a few of all flows at the same time, the others wait. */
  busy<T>(work: () => Promise<T>): Promise<T>;
  /**
   * The containers of a service as they are now, without one-off ones, by their numbers. Unmasked.
   *
   * @throws StepFailure when the engine does not tell
   */
  containersOf(service: string, signal: AbortSignal): Promise<readonly Container[]>;
}

/** Something that is open until the flow ends: a socket. Performers use classes of their own, told by `instanceof`. */
export interface Resource {
  close(): Promise<void>;
}

export interface Resources {
  keep(stepId: string, resource: Resource): void;
  get(stepId: string): Resource | undefined;
}

/** The way out of a step that cannot go on. */
export class StepFailure extends Error {
  readonly error: StepError;

  constructor(error: StepError, cause?: unknown) {
    super(error.message, cause === undefined ? undefined : { cause });
    this.name = 'StepFailure';
    this.error = error;
  }
}
