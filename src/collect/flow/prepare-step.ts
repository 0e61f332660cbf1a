import type { z } from 'zod';
import { render, type Variables } from '../../flows/render.ts';
import { resolveExpectation } from '../../flows/resolve-expectation.ts';
import { kindOf } from '../../flows/sound-flows.ts';
import type { RecordedExpectation } from '../../model/flow/expectation.ts';
import type { Json } from '../../model/flow/json.ts';
import { STEP_SHAPES, type Step, type StepKind } from '../../model/flow/step.ts';
import type { FlowState } from './flow-state.ts';
import { StepFailure } from './performer.ts';
import { rowVariables, shownAction, variablesOf } from './variables.ts';

type Row = Readonly<Record<string, Json>>;

/** A step with everything filled in. */
export interface PreparedStep {
  readonly step: Step;
  readonly kind: StepKind;
  readonly action: unknown;
  readonly shown: unknown;
  readonly variables: Variables;
  readonly expect?: RecordedExpectation;
  readonly warn?: RecordedExpectation;
  readonly shownExpect?: RecordedExpectation;
  readonly shownWarn?: RecordedExpectation;
}

/** @throws StepFailure, blame flow, when something cannot be filled in, or is not what the step takes */
export function prepareStep(state: FlowState, step: Step, row: Row | undefined): PreparedStep {
  const kind = kindOf(step);
  const variables = withRow(state.variables, row);
  const action = asJson(step[kind as keyof Step]);
  const { schemas } = state.file;
  const [expect, warn] = (['expect', 'warn'] as const).map((level) => {
    const resolved = resolveExpectation(step, level, variables, schemas);
    if (resolved && 'fault' in resolved) throw invalid(`${level}: ${resolved.fault}`);
    return resolved?.expectation;
  });
  return {
    step,
    kind,
    action: filledAction(kind, action, variables),
    shown: shownAction(action, row),
    variables,
    ...(expect && { expect }),
    ...(warn && { warn }),
    ...shownWords(state, step, row),
  };
}

/** The expectations without the values of secrets; none where nothing of them is a secret. */
function shownWords(
  { variables, secretNames, file }: FlowState,
  step: Step,
  row: Row | undefined,
): Pick<PreparedStep, 'shownExpect' | 'shownWarn'> {
  const used = variablesOf([step.expect, step.warn, row]);
  if (!used.some((name) => secretNames.has(name))) return {};
  const named = [...variables].map(([name, value]): [string, Json] => [
    name,
    secretNames.has(name) ? `«secret:${name}»` : value,
  ]);
  const hidden = withRow(new Map(named), row);
  const [shownExpect, shownWarn] = (['expect', 'warn'] as const).map((level) => {
    const resolved = resolveExpectation(step, level, hidden, file.schemas);
    return resolved && 'expectation' in resolved ? resolved.expectation : undefined;
  });
  return { ...(shownExpect && { shownExpect }), ...(shownWarn && { shownWarn }) };
}

/** The variables of a flow and those of a row, whose values may be made of the former. */
function withRow(variables: Variables, row: Row | undefined): Map<string, Json> {
  if (!row) return new Map(variables);
  const rendered = render(asJson(row), variables, 'data');
  if ('fault' in rendered) throw invalid(rendered.fault);
  return new Map([...variables, ...rowVariables(rendered.value as Row)]);
}

function filledAction(kind: StepKind, action: Json, variables: Variables): unknown {
  const rendered = render(action, variables, 'data');
  if ('fault' in rendered) throw invalid(rendered.fault);
  const shape = (STEP_SHAPES[kind].shape as Readonly<Record<string, z.ZodType>>)[kind];
  const parsed = shape?.safeParse(rendered.value);
  if (parsed?.success) return parsed.data;
  const [issue] = parsed?.error.issues ?? [];
  throw invalid(
    `${[kind, ...(issue?.path ?? [])].map(String).join('.')}: ${issue?.message ?? 'not of the right shape'}`,
  );
}

function invalid(message: string): StepFailure {
  const code = message.includes('has no value') ? 'variable.undefined' : 'step.invalid';
  return new StepFailure({ code, message, blame: 'flow' });
}

/** What zod parsed is JSON, but for keys that are there without a value. */
function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
