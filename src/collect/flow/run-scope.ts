import { join } from 'node:path';
import type { StepError } from '../../model/evidence/flow-run.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { settingOf } from '../../model/limits/limits.ts';
import type { EngineEndpoint } from '../engine/endpoint.ts';
import type { EnginePlace } from '../service-route.ts';
import { findSecrets, type SecretPlaces } from './find-secrets.ts';
import type { OpenedEngine } from './flow-engine.ts';
import type { FileScope, Masker, RunScope } from './flow-scope.ts';
import { Journal } from './journal.ts';
import type { RunNames } from './performer.ts';
import type { ReadFlowFile } from './read-flow-files.ts';
import { Budgets } from './request-budgets.ts';
import { Sessions } from './sessions.ts';
import { type DeadlineName, runSpan } from './span.ts';
import { TargetRoutes } from './target-routes.ts';

export interface RunScopeOptions extends EnginePlace, SecretPlaces {
  readonly run: RunNames;
  readonly project: string;
  /** Absent when no engine is asked: flows then go to addresses only. */
  readonly endpoint?: EngineEndpoint;
  readonly callMs: number;
  /** Without faults. */
  readonly files: readonly ReadFlowFile[];
  /** Aborted when the run is stopped or its time is up. */
  readonly signal: AbortSignal;
  readonly masker: Masker;
  /** Folder of the journals. */
  readonly journals: string;
}

/** A flow file with everything that its flows need. */
export type LoadedFile = ReadFlowFile & FileScope;

/**
 * Opens what the flows of a run share, and closes it afterwards.
 *
 * @param intake must not end with the run: cleanup is recorded as well
 */
export async function withRunScope<T>(
  intake: Intake,
  options: RunScopeOptions,
  use: (scope: RunScope, files: readonly LoadedFile[]) => Promise<T>,
): Promise<T> {
  const engine = await openEngine(options);
  try {
    const files = await Promise.all(options.files.flatMap((file) => withSecrets(file, options)));
    for (const { secrets } of files)
      for (const { value } of secrets.values()) if (value !== undefined) options.masker.learn(value);
    return await use(runScope(intake, options, engine), files);
  } finally {
    if (!('code' in engine)) await engine.close();
  }
}

function withSecrets(file: ReadFlowFile, places: SecretPlaces): Promise<LoadedFile>[] {
  const { content } = file.parsed;
  if (!content) return [];
  return [findSecrets(content.secrets ?? {}, file.absolute, places).then((secrets) => ({ ...file, content, secrets }))];
}

function runScope(intake: Intake, options: RunScopeOptions, engine: OpenedEngine | StepError): RunScope {
  const { run, project, signal, masker, containers, engineHost, isLocal, files, journals } = options;
  const deadline = () => deadlineOf(signal);
  return {
    run,
    intake,
    span: runSpan(signal, deadline),
    interrupted: () => signal.aborted && deadline() === undefined,
    engine,
    routes: new TargetRoutes(containers, { engineHost, isLocal }),
    journal: new Journal(join(journals, `${run.id}.jsonl`), {
      runId: run.id,
      runStartedAt: run.startedAt,
      project,
      files: files.map(({ absolute }) => absolute),
    }),
    budgets: new Budgets(),
    sessions: new Sessions(),
    masker,
  };
}

/** Whose time was up; undefined when somebody stopped the run. */
function deadlineOf({ reason }: AbortSignal): DeadlineName | undefined {
  if (!(reason instanceof ReadFailure) || reason.code !== 'timeout') return undefined;
  return reason.limit?.setting === settingOf('gate') ? 'gate' : 'run';
}

async function openEngine({ endpoint, project, callMs }: RunScopeOptions): Promise<OpenedEngine | StepError> {
  if (!endpoint) return { code: 'engine.unavailable', message: 'no engine was asked', blame: 'precondition' };
  try {
    // What speaks to engines is loaded where there is one to speak to.
    const { openFlowEngine } = await import('./flow-engine.ts');
    return await openFlowEngine(endpoint, project, callMs);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return { code: error.code, message: error.message, blame: 'precondition' };
  }
}
