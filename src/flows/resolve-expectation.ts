import { RecordedExpectation } from '../model/flow/expectation.ts';
import type { Json } from '../model/flow/json.ts';
import type { ComposeAction } from '../model/flow/service-steps.ts';
import type { Step } from '../model/flow/step.ts';
import { render, type Variables } from './render.ts';
import { isStep, kindOf } from './sound-flows.ts';

/** An expectation that is ready to be judged, or why it cannot be made. */
export type Resolved = { readonly expectation: RecordedExpectation } | { readonly fault: string };

const RUNNING = { state: 'running', health: { in: ['healthy', 'none'] } };
const AFTER: Readonly<Record<ComposeAction['action'], object>> = {
  stop: { state: 'exited' },
  start: { state: 'running' },
  restart: { state: 'running' },
  pause: { state: 'paused' },
  unpause: { state: 'running' },
};

/**
 * The expectation of a step with every variable filled in, schema files in their place, and what is usual for the kind
 * where nothing is said. Undefined when there is none.
 *
 * @param schemas schema files by the path in the flow file, read as JSON
 */
export function resolveExpectation(
  step: Step,
  level: 'expect' | 'warn',
  variables: Variables,
  schemas: ReadonlyMap<string, unknown> = new Map(),
): Resolved | undefined {
  const words = step[level] ?? (level === 'expect' ? usualExpectation(step) : undefined);
  if (words === undefined) return undefined;
  const rendered = render(asJson(words), variables, 'words');
  if ('fault' in rendered) return rendered;
  const parsed = RecordedExpectation.safeParse({ ...withSchema(rendered.value, schemas), kind: kindOf(step) });
  if (parsed.success) return { expectation: parsed.data };
  const [issue] = parsed.error.issues;
  return { fault: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not of the right shape'}` };
}

function usualExpectation(step: Step): object | undefined {
  if (isStep(step, 'waitUntil')) return RUNNING;
  return isStep(step, 'compose') ? AFTER[step.compose.action] : undefined;
}

function withSchema(value: Json, schemas: ReadonlyMap<string, unknown>): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const { schema } = value;
  return typeof schema === 'string' && schemas.has(schema) ? { ...value, schema: schemas.get(schema) } : value;
}

/** What zod parsed is JSON, but for keys that are there without a value. */
function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
