import type { StepResult } from './run-steps.ts';

/** One line: whether the step passed, its name, and how long it took. */
export function resultLine({ step, passed, durationMs }: StepResult): string {
  const seconds = (durationMs / 1000).toFixed(1).padStart(5);
  return `${passed ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(16)}${seconds} s\n`;
}

/** What a failed step printed, under its name. */
export function failureText({ step, output }: StepResult): string {
  const text = output.trim() === '' ? 'It printed nothing.' : output.trim();
  return `\n--- ${step.name} failed ---\n${text}\n`;
}
