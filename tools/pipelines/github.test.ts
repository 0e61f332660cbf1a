import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { BUILD_MS, type BuiltProgram, builtProgram } from '../testing/built-program.ts';
import { folderWith } from '../testing/temporary-folder.ts';
import { pipelineYaml } from './read-pipeline.ts';
import { runSteps, type StepResult, type StepsContext, withValues } from './run-steps.ts';
import { Action, type Step, Workflow } from './workflow-shape.ts';

let program: BuiltProgram;
beforeAll(async () => {
  program = await builtProgram();
}, BUILD_MS);

/** Runs the action on a folder, with these inputs beside the defaults. */
async function runAction(folder: string, inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const action = Action.parse(await pipelineYaml('action.yml'));
  const unknown = Object.keys(inputs).find((name) => !Object.hasOwn(action.inputs, name));
  if (unknown !== undefined) throw new RangeError(`the action has no input "${unknown}"`);
  const defaults = Object.entries(action.inputs).map(([name, { default: value }]) => [name, value] as const);
  const temporary = await folderWith({});
  const all = { ...Object.fromEntries(defaults), ...inputs };
  const environment = { PATH: `${program.path}:${process.env['PATH'] ?? ''}`, HOME: temporary };
  const context: StepsContext = { folder, temporary, environment, inputs: all, action: () => undefined };
  const { passed, steps } = await runSteps(action.runs.steps, context);
  const outputs = Object.entries(action.outputs).map(
    ([name, { value }]) => [name, withValues(value, all, steps)] as const,
  );
  const output = Object.values(steps)
    .map((step) => step.output)
    .join('');
  const summary = join(temporary, 'github-summary');
  const shown = existsSync(summary) ? await readFile(summary, 'utf8') : '';
  return { code: passed ? 0 : 1, output: `${output}${shown}`, outputs: Object.fromEntries(outputs) };
}

/** A folder with the Compose file of an example. */
async function exampleSystem(): Promise<string> {
  const folder = await folderWith({});
  await cp(join(PROJECT_ROOT, 'docs/examples/plugin'), folder, { recursive: true });
  return folder;
}

describe('action.yml', () => {
  test('audits the system, writes its reports and fails with the gate', async () => {
    const { code, outputs, output } = await runAction(await exampleSystem(), { gates: 'g1' });
    expect(output).toContain('Services of the bookshop have different versions');
    expect([code, outputs['exit-code']]).toEqual([1, '1']);
    expect(JSON.parse(await readFile(outputs['sarif'] ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(await readFile(outputs['junit'] ?? '', 'utf8')).toContain('<testsuite');
    expect(existsSync(join(outputs['report'] ?? '', '01_CONFIG_AUDIT.md'))).toBe(true);
  });

  test('fails a gate only from the priority on that is asked for', async () => {
    const folder = await folderWith({ 'compose.yaml': 'services:\n  api: { image: "registry.example.org/api:1" }\n' });
    const { code, outputs } = await runAction(folder, { gates: 'g1', 'fail-on': 'P0' });
    expect([code, outputs['exit-code']]).toEqual([0, '0']);
  });

  test('says what is wrong when it cannot start', async () => {
    const { code, outputs, output } = await runAction(await exampleSystem(), { gates: 'g9' });
    expect([code, outputs['exit-code']]).toEqual([1, '2']);
    expect(output).toContain('"g9" is not a gate');
  });
});

describe('pipelines/github/gates.yml', () => {
  test('is a workflow whose steps are the shell, our action and well-known ones', async () => {
    const { jobs } = Workflow.parse(await pipelineYaml('pipelines/github/gates.yml'));
    const steps = jobs['gates']?.steps ?? [];
    const others = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses.replace(/@.*/, '')]));
    expect(others).toEqual([
      'actions/checkout',
      'your-organisation/gates',
      'actions/upload-artifact',
      'github/codeql-action/upload-sarif',
    ]);
    expect(steps.every(({ uses }) => uses === undefined || /@v\d+$/.test(uses))).toBe(true);
  });

  test('keeps the report and stops the system although the gates failed', async () => {
    const folder = await exampleSystem();
    const { jobs } = Workflow.parse(await pipelineYaml('pipelines/github/gates.yml'));
    const kept: string[] = [];
    const ours = (step: Step) => runAction(folder, { ...step.with, gates: 'g1' });
    const keeps = async (step: Step): Promise<StepResult> => {
      const path = step.with['path'] ?? step.with['sarif_file'] ?? '';
      if (existsSync(join(folder, path))) kept.push(path);
      return { code: 0, output: '', outputs: {} };
    };
    const nothing = async (): Promise<StepResult> => ({ code: 0, output: '', outputs: {} });
    const known: Readonly<Record<string, (step: Step) => Promise<StepResult>>> = {
      'actions/checkout': nothing,
      'your-organisation/gates': ours,
      'actions/upload-artifact': keeps,
      'github/codeql-action/upload-sarif': keeps,
    };
    // Whether containers start is for the live tests: here the words for Docker are only written down.
    const bin = await folderWith({ docker: '' });
    const started = join(bin, 'called');
    await writeScript(join(bin, 'docker'), `#!/bin/sh\necho "$*" >> ${started}\n`);
    const { passed, steps } = await runSteps(jobs['gates']?.steps ?? [], {
      folder,
      temporary: bin,
      environment: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
      inputs: {},
      action: (uses) => known[uses.replace(/@.*/, '')],
    });
    expect([passed, steps['gates']?.code]).toEqual([false, 1]);
    expect(kept).toEqual(['gates-report', 'gates-report/gates.sarif']);
    expect((await readFile(started, 'utf8')).split('\n')).toEqual([
      'compose up --detach --wait',
      'compose down --volumes',
      '',
    ]);
  });
});

async function writeScript(path: string, text: string): Promise<void> {
  const { chmod, writeFile } = await import('node:fs/promises');
  await writeFile(path, text);
  await chmod(path, 0o755);
}
