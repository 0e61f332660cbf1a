import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './workflow-shape.ts';

/** Where steps run, and what of other actions is known to them. */
export interface StepsContext {
  /** The folder of the repository, on the runner. */
  readonly folder: string;
  /** For the files with which steps tell the runner something. */
  readonly temporary: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Values of `inputs.NAME`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Runs an action by the words behind `uses`; undefined for one that is not known. */
  readonly action: (uses: string) => ((step: Step, context: StepsContext) => Promise<StepResult>) | undefined;
}

export interface StepResult {
  readonly code: number;
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface StepsResult {
  /** True when no step failed. */
  readonly passed: boolean;
  /** By the name of the step, its id, or the words behind `uses`. */
  readonly steps: Readonly<Record<string, StepResult>>;
}

/**
 * Runs the steps of a workflow or an action as the runner of GitHub does: in order, each in a shell of its own that ends
 * with the first error. After a failure only steps with `if: always()` run.
 *
 * @throws RangeError for words that are not known here
 */
export async function runSteps(steps: readonly Step[], context: StepsContext): Promise<StepsResult> {
  const done: Record<string, StepResult> = {};
  let passed = true;
  for (const step of steps) {
    if (step.if !== undefined && step.if !== 'always()') throw new RangeError(`unknown condition: ${step.if}`);
    if (!passed && step.if === undefined) continue;
    const result = await runStep(resolved(step, context, done), context);
    done[step.id ?? step.name ?? step.uses ?? ''] = result;
    passed &&= result.code === 0;
  }
  return { passed, steps: done };
}

async function runStep(step: Step, context: StepsContext): Promise<StepResult> {
  if (step.uses !== undefined) {
    const known = context.action(step.uses);
    if (!known) throw new RangeError(`unknown action: ${step.uses}`);
    return known(step, context);
  }
  if (step.run === undefined) throw new RangeError(`a step that does nothing: ${step.name ?? step.id ?? ''}`);
  const [outputs, summary] = ['output', 'summary'].map((name) => join(context.temporary, `github-${name}`));
  await writeFile(outputs ?? '', '');
  const environment = { ...context.environment, GITHUB_OUTPUT: outputs ?? '', GITHUB_STEP_SUMMARY: summary ?? '' };
  const folder = join(context.folder, step['working-directory'] ?? '.');
  const { code, output } = await bash(step.run, folder, { ...environment, ...step.env });
  return { code, output, outputs: pairsIn(await readFile(outputs ?? '', 'utf8')) };
}

/** Runs words in a shell as a runner does. */
export function bash(
  script: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly output: string }> {
  const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script];
  const child = spawn('bash', args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function pairsIn(text: string): Record<string, string> {
  const pairs = text.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at > 0 ? [[line.slice(0, at), line.slice(at + 1)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function resolved(step: Step, context: StepsContext, done: StepsResult['steps']): Step {
  const each = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, withValues(text, context.inputs, done)]));
  const folder = step['working-directory'];
  return {
    ...step,
    env: each(step.env),
    with: each(step.with),
    ...(step.run !== undefined && { run: withValues(step.run, context.inputs, done) }),
    ...(folder !== undefined && { 'working-directory': withValues(folder, context.inputs, done) }),
  };
}

/** Replaces `${{ inputs.x }}` and `${{ steps.id.outputs.x }}`; there is nothing else in our files. */
export function withValues(text: string, inputs: StepsContext['inputs'], steps: StepsResult['steps']): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
    const [, id = '', output = ''] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression) ?? [];
    const value = input === undefined ? steps[id]?.outputs[output] : inputs[input];
    if (value === undefined) throw new RangeError(`unknown value: ${expression}`);
    return value;
  });
}
