import { type Captured, capture } from '../../assertions/capture.ts';
import { plainText } from '../../assertions/show-value.ts';
import { render } from '../../flows/render.ts';
import type { StepRun } from '../../model/evidence/flow-run.ts';
import type { Json } from '../../model/flow/json.ts';
import { Capture } from '../../model/flow/step.ts';
import type { FlowState } from './flow-state.ts';
import type { Observation } from './performer.ts';
import type { PreparedStep } from './prepare-step.ts';

/** Takes the captures of a step that went as expected. Secrets are told to the door and never to the journal. */
export async function takeCaptures(
  state: FlowState,
  { step, variables }: PreparedStep,
  observation: Observation,
): Promise<StepRun['captures']> {
  const taken: StepRun['captures'] = [];
  for (const [name, how] of Object.entries(step.capture ?? {})) {
    const captured = captureOne(how, variables, observation);
    if ('fault' in captured) {
      taken.push({ name, fault: captured.fault });
      continue;
    }
    taken.push({ name });
    state.variables.set(name, captured.value);
    if (how.secret || how.token) {
      state.secretNames.add(name);
      state.scope.masker.learn(plainText(captured.value));
    } else await state.scope.journal.captured(state.flow.id, name, captured.value);
  }
  return taken;
}

function captureOne(how: Capture, variables: PreparedStep['variables'], { record, token }: Observation): Captured {
  if (how.token) return token === undefined ? { fault: 'the step made no token' } : { value: token };
  if (!record) return { fault: 'nothing was seen' };
  const rendered = render(JSON.parse(JSON.stringify(how)) as Json, variables, 'words');
  if ('fault' in rendered) return rendered;
  const parsed = Capture.safeParse(rendered.value);
  return parsed.success ? capture(record, parsed.data) : { fault: 'it cannot be taken' };
}
