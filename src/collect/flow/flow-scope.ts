import type { StepError } from '../../model/evidence/flow-run.ts';
import type { FlowFile } from '../../model/flow/flow-file.ts';
import type { Intake } from '../../model/intake.ts';
import type { FoundSecret } from './find-secrets.ts';
import type { Journal } from './journal.ts';
import type { FlowEngine, RunNames } from './performer.ts';
import type { Budgets } from './request-budgets.ts';
import type { Sessions } from './sessions.ts';
import type { Span } from './span.ts';
import type { TargetRoutes } from './target-routes.ts';

/** What all flows of a run share. */
export interface RunScope {
  readonly run: RunNames;
  /** For the ledger and the clock; it outlives an interruption, so that cleanup is recorded too. */
  readonly intake: Intake;
  readonly span: Span;
  /** Whether somebody stopped the run. */
  readonly interrupted: () => boolean;
  readonly engine: FlowEngine | StepError;
  readonly routes: TargetRoutes;
  readonly journal: Journal;
  readonly budgets: Budgets;
  readonly sessions: Sessions;
  readonly masker: Masker;
}

/** What the flows of one file share. */
export interface FileScope {
  readonly path: string;
  readonly content: FlowFile;
  /** Schema files by the path in the flow file. */
  readonly schemas: ReadonlyMap<string, unknown>;
  readonly secrets: ReadonlyMap<string, FoundSecret>;
}

/** The door, as far as flows need it: secrets are told to it as they become known. */
export interface Masker {
  /** A text that must not stand in any output. */
  learn(secret: string): void;
  /** Looks for secrets that give themselves away in a value that is not masked yet. */
  gather(value: unknown): void;
  mask(value: unknown): unknown;
}
