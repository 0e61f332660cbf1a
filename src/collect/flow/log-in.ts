import { judgeStepRun } from '../../assertions/judge-step-run.ts';
import { firstSegment } from '../../flows/known-variables.ts';
import type { Session } from '../../model/flow/flow-file.ts';
import type { Step } from '../../model/flow/step.ts';
import type { FlowState } from './flow-state.ts';
import type { LiveStep } from './live-step.ts';
import { runStep } from './run-step.ts';
import type { Login } from './sessions.ts';
import type { Span } from './span.ts';
import { variablesOf } from './variables.ts';

interface SessionUse {
  readonly name: string;
  readonly session: Session;
}

/**
 * Logs in as a step needs it. Returns the logins that belong into the record of this flow: those that were made for it,
 * and those of others that failed, because the step cannot run then.
 */
export async function logInFor(state: FlowState, step: Step, span: Span): Promise<readonly LiveStep[]> {
  const live: LiveStep[] = [];
  for (const use of sessionsOf(state, step)) {
    const { reuse = 'suite' } = use.session;
    const key = [state.file.path, use.name, ...(reuse === 'flow' ? [state.flow.id] : [])].join('\n');
    const { login, isNew } = await state.scope.sessions.get(key, () => logIn(state, use, span));
    for (const [name, value] of login.values) {
      state.variables.set(`sessions.${use.name}.${name}`, value);
      if (use.session.capture[name]?.secret) state.secretNames.add(`sessions.${use.name}.${name}`);
    }
    if (isNew || login.verdict !== 'passed') live.push(login.step);
  }
  return live;
}

function sessionsOf({ file, variables }: FlowState, step: Step): SessionUse[] {
  const sessions = file.content.sessions ?? {};
  const missing = variablesOf(step).filter((name) => firstSegment(name) === 'sessions' && !variables.has(name));
  const names = [...new Set(missing.map((name) => name.split('.')[1] ?? ''))];
  return names.flatMap((name) => {
    const session = sessions[name];
    return session ? [{ name, session }] : [];
  });
}

async function logIn(state: FlowState, { name, session }: SessionUse, span: Span): Promise<Login> {
  const { http, expect } = session.login;
  const step: Step = { id: `sessions.${name}`, http, expect, capture: session.capture, safe: true };
  const before = new Map(state.variables);
  const [live] = await runStep(state, step, span);
  if (!live) throw new Error('a step without rows runs once');
  const names = Object.keys(session.capture);
  const values = new Map(
    names.flatMap((each) => {
      const value = state.variables.get(each);
      return live.run.captures.some((taken) => taken.name === each && taken.fault === undefined) && value !== undefined
        ? [[each, value] as const]
        : [];
    }),
  );
  for (const each of names) {
    const earlier = before.get(each);
    if (earlier === undefined) state.variables.delete(each);
    else state.variables.set(each, earlier);
  }
  const { verdict } = judgeStepRun(live.run);
  return { step: live, values, verdict: verdict === 'passed' ? 'passed' : 'failed' };
}
