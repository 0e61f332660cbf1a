import pLimit from 'p-limit';
import { PROJECT_ROOT } from '../project-root.ts';
import { runCommand } from './run-command.ts';

export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Name of an earlier step that makes what this one reads. When that fails, this one is not run and fails too. */
  readonly after?: string;
}

export interface StepResult {
  readonly step: Step;
  readonly passed: boolean;
  readonly durationMs: number;
  /** What the command printed, to both of its outputs, in the order it came. */
  readonly output: string;
}

/** Runs every step, some at a time, and never stops at the first that fails. `onResult` hears of each as it ends. */
export async function runSteps(
  steps: readonly Step[],
  atATime: number,
  onResult: (result: StepResult) => void,
): Promise<readonly StepResult[]> {
  const limit = pLimit(atATime);
  const results = new Map<string, Promise<StepResult>>();
  for (const step of steps) results.set(step.name, afterWhatItNeeds(step));
  return Promise.all(results.values());

  async function afterWhatItNeeds(step: Step): Promise<StepResult> {
    const needed = await resultOf(step.after, step);
    const result = needed?.passed === false ? notRun(step) : await limit(() => runStep(step));
    onResult(result);
    return result;
  }

  async function resultOf(name: string | undefined, step: Step): Promise<StepResult | undefined> {
    if (name !== undefined && !results.has(name)) {
      throw new Error(`"${step.name}" needs "${name}", which is no earlier step`);
    }
    return name === undefined ? undefined : results.get(name);
  }
}

async function runStep(step: Step): Promise<StepResult> {
  const started = performance.now();
  const { passed, output } = await runCommand(step.command, PROJECT_ROOT);
  return { step, passed, durationMs: performance.now() - started, output };
}

function notRun(step: Step): StepResult {
  return { step, passed: false, durationMs: 0, output: `not run, because "${step.after}" failed\n` };
}
