import { ReadFailure } from '../../../model/intake.ts';
import { StepFailure } from '../performer.ts';

/** What a change stands for that the engine did not make: something in its way, or this program. */
export function writeFailure(error: unknown): unknown {
  if (!(error instanceof ReadFailure)) return error;
  const { code, message } = error;
  return new StepFailure({ code, message, blame: code === 'not-allowed' ? 'gates' : 'precondition' }, error);
}
