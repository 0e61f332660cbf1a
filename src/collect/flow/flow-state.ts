import type { FlowRun } from '../../model/evidence/flow-run.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import type { Json } from '../../model/flow/json.ts';
import type { FileScope, RunScope } from './flow-scope.ts';
import { KeptResources } from './kept-resources.ts';
import type { EarlierStep, StepFailure } from './performer.ts';
import { firstVariables } from './variables.ts';

/** How a service that a flow stopped or paused gets back to work. */
export interface Undo {
  readonly step: string;
  readonly service: string;
  readonly action: 'start' | 'unpause';
}

/** Everything that changes while a flow runs. */
export interface FlowState {
  readonly scope: RunScope;
  readonly file: FileScope;
  readonly flow: Flow;
  readonly startedAt: Date;
  readonly variables: Map<string, Json>;
  /** Names of variables whose values are secrets. */
  readonly secretNames: Set<string>;
  readonly resources: KeptResources;
  readonly earlier: Map<string, EarlierStep>;
  /** By the id of the step that compares with it. */
  readonly baselines: Map<string, { readonly value: unknown } | { readonly failure: StepFailure }>;
  readonly created: FlowRun['residue']['created'];
  readonly undo: Undo[];
  /** Services that a step was asked to stop or start. */
  readonly asked: Set<string>;
}

export function newFlowState(scope: RunScope, file: FileScope, flow: Flow): FlowState {
  return {
    scope,
    file,
    flow,
    startedAt: scope.intake.now(),
    variables: firstVariables(file, scope.run),
    secretNames: new Set([...file.secrets.keys()].map((name) => `secrets.${name}`)),
    resources: new KeptResources(),
    earlier: new Map(),
    baselines: new Map(),
    created: [],
    undo: [],
    asked: new Set(),
  };
}
