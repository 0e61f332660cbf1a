import { firstSegment } from '../../flows/known-variables.ts';
import { isStep } from '../../flows/sound-flows.ts';
import { targetOf } from '../../flows/target-of.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { FlowRun, StepError } from '../../model/evidence/flow-run.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import type { FileScope, RunScope } from './flow-scope.ts';
import { notRunning } from './guard-stability.ts';
import { variablesOf } from './variables.ts';

type Reason = NonNullable<FlowRun['reason']>;

/** What a flow needs and is not there, before anything is sent; undefined when all of it is. */
export function blockedBy(
  { routes }: RunScope,
  file: FileScope,
  flow: Flow,
  required: readonly Container[] | StepError,
): Reason | undefined {
  if ('code' in required) return { code: required.code, message: required.message };
  const stopped = notRunning(flow.requires ?? [], required);
  if (stopped !== undefined) return { code: 'service.not-running', message: `${stopped} does not run` };
  const targets = targetsUsed(file, flow);
  const missing = secretsUsed(file, flow, targets).find((name) => file.secrets.get(name)?.value === undefined);
  if (missing !== undefined) {
    const why = file.secrets.get(missing)?.fault ?? 'it was not found';
    return { code: 'secret.missing', message: `the secret ${missing} is not known, because ${why}` };
  }
  // A flow that starts services itself may find the way later.
  if (flow.steps.some((step) => isStep(step, 'compose'))) return undefined;
  for (const name of targets) {
    const target = file.content.targets?.[name];
    const route = target && routes.routeOf(target);
    if (route && 'code' in route) return { code: route.code, message: `${name}: ${route.message}` };
  }
  return undefined;
}

function targetsUsed({ content }: FileScope, flow: Flow): string[] {
  const ofSteps = [...flow.steps, ...(flow.cleanup ?? [])].map(targetOf);
  const ofLogins = sessionNames(flow).map((name) => content.sessions?.[name]?.login.http.target);
  return [...new Set([...ofSteps, ...ofLogins].filter((name) => name !== undefined))];
}

function secretsUsed({ content }: FileScope, flow: Flow, targets: readonly string[]): string[] {
  const used = [
    flow,
    ...targets.map((name) => content.targets?.[name]?.password ?? ''),
    ...sessionNames(flow).map((name) => content.sessions?.[name]?.login),
  ];
  const names = variablesOf(used).filter((name) => firstSegment(name) === 'secrets');
  return names.map((name) => name.slice('secrets.'.length));
}

function sessionNames(flow: Flow): string[] {
  const used = variablesOf(flow).filter((name) => firstSegment(name) === 'sessions');
  return [...new Set(used.map((name) => name.split('.')[1] ?? ''))];
}
