import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { BUILD_MS, type BuiltProgram, builtProgram } from '../testing/built-program.ts';
import { folderWith } from '../testing/temporary-folder.ts';
import { GitlabTemplate } from './gitlab-shape.ts';
import { shellSteps } from './jenkins-steps.ts';
import { pipelineText, pipelineYaml } from './read-pipeline.ts';
import { bash } from './run-steps.ts';

let program: BuiltProgram;
beforeAll(async () => {
  program = await builtProgram();
}, BUILD_MS);

/** A folder with the Compose file of an example, and no engine. */
async function exampleSystem(): Promise<string> {
  const folder = await folderWith({});
  await cp(join(PROJECT_ROOT, 'docs/examples/plugin'), folder, { recursive: true });
  return folder;
}

const environmentOf = (folder: string, more: Readonly<Record<string, string>> = {}) => ({
  PATH: `${program.path}:${process.env['PATH'] ?? ''}`,
  HOME: folder,
  DOCKER_HOST: `unix://${folder}/no-engine.sock`,
  ...more,
});

/** G2 cannot be established without an engine, and G1 of the example fails: a gate that failed comes first. */
const GATE_FAILED = 1;

describe('pipelines/gitlab/gates.gitlab-ci.yml', () => {
  test('its script audits the system and leaves the reports where the artifacts are looked for', async () => {
    const { gates } = GitlabTemplate.parse(await pipelineYaml('pipelines/gitlab/gates.gitlab-ci.yml'));
    const folder = await exampleSystem();
    const script = [...(gates?.before_script ?? []), ...(gates?.script ?? [])].join('\n');
    const { code, output } = await bash(script, folder, environmentOf(folder, gates?.variables));
    expect(code, output).toBe(GATE_FAILED);
    const { junit, codequality } = gates?.artifacts.reports ?? { junit: '', codequality: '' };
    expect(await readFile(join(folder, junit), 'utf8')).toContain('<testsuite');
    const issues = JSON.parse(await readFile(join(folder, codequality), 'utf8')) as { location: { path: string } }[];
    expect(issues.map(({ location }) => location.path)).toContain('compose.yaml');
  });
});

describe('pipelines/jenkins/Jenkinsfile', () => {
  test('its steps audit the system and leave the report where it is looked for', async () => {
    const text = await pipelineText('pipelines/jenkins/Jenkinsfile');
    const folder = await exampleSystem();
    const environment = environmentOf(folder, Object.fromEntries(variablesIn(text)));
    const codes: number[] = [];
    for (const script of shellSteps(text)) codes.push((await bash(script, folder, environment)).code);
    expect(codes).toEqual([0, GATE_FAILED]);
    const [, results = ''] = /testResults: '([^']+)'/.exec(text) ?? [];
    expect(await readFile(join(folder, results), 'utf8')).toContain('<testsuite');
  });
});

function variablesIn(text: string): [string, string][] {
  const [, block = ''] = /environment \{([^}]*)\}/.exec(text) ?? [];
  return [...block.matchAll(/(\w+) = '([^']*)'/g)].map(([, name = '', value = '']) => [name, value]);
}

describe('pipelines/cron/gates-nightly', () => {
  test('its line audits the system; a gate that failed is no reason for a mail', async () => {
    const folder = await exampleSystem();
    const lines = (await pipelineText('pipelines/cron/gates-nightly')).split('\n');
    const variables = { SYSTEM: folder, OUT: folder };
    const line = lines.find((each) => /^\d/.test(each)) ?? '';
    const [, schedule = '', user = '', command = ''] = /^((?:\S+ ){5})(\S+) (.*)$/.exec(line) ?? [];
    expect([schedule.trim(), user]).toEqual(['30 2 * * *', 'gates']);
    expect(await bash(command, folder, environmentOf(folder, variables))).toEqual({ code: 0, output: '' });
    expect(await readFile(join(folder, 'last.txt'), 'utf8')).toContain('exit code 1, a gate failed');
    expect(await readFile(join(folder, 'gates.prom'), 'utf8')).toContain('gates_exit_code{project="bookshop"} 1');
  });

  test('one that could not start is', async () => {
    const folder = await folderWith({ 'gates.yaml': 'fail0n: P1\n' });
    const line =
      (await pipelineText('pipelines/cron/gates-nightly')).split('\n').find((each) => /^\d/.test(each)) ?? '';
    const command = line.replace(/^(?:\S+ ){6}/, '');
    const { code, output } = await bash(command, folder, environmentOf(folder, { SYSTEM: folder, OUT: folder }));
    expect(code).not.toBe(0);
    expect(output).toContain('fail0n');
  });
});
