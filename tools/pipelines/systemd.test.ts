import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { BUILD_MS, type BuiltProgram, builtProgram } from '../testing/built-program.ts';
import { folderWith } from '../testing/temporary-folder.ts';
import { pipelineText } from './read-pipeline.ts';
import { bash } from './run-steps.ts';

const FOLDER = `${PROJECT_ROOT}/pipelines/systemd`;
const HAS_SYSTEMD = spawnSync('systemd-analyze', ['--version']).status === 0;

const analyzed = (...args: readonly string[]) => spawnSync('systemd-analyze', args, { cwd: FOLDER, encoding: 'utf8' });

const valueOf = (text: string, key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1] ?? '';

describe.runIf(HAS_SYSTEMD)('systemd itself', () => {
  test('accepts both units', () => {
    const { status, stdout, stderr } = analyzed('verify', './gates-nightly.service', './gates-nightly.timer');
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });

  test('reads the time of the timer as every night', async () => {
    const calendar = valueOf(await pipelineText('pipelines/systemd/gates-nightly.timer'), 'OnCalendar');
    const { stdout } = analyzed('calendar', '--iterations=3', '--base-time=2026-03-01', calendar);
    expect(stdout).toContain('Normalized form: *-*-* 02:30:00');
    expect([...stdout.matchAll(/2026-03-0\d 02:30:00/g)].map(([time]) => time)).toEqual(
      expect.arrayContaining(['2026-03-01 02:30:00', '2026-03-02 02:30:00', '2026-03-03 02:30:00']),
    );
  });
});

describe('the service', () => {
  let program: BuiltProgram;
  beforeAll(async () => {
    program = await builtProgram();
  }, BUILD_MS);

  test('runs a command that audits, and takes a gate that failed for a result', async () => {
    const unit = await pipelineText('pipelines/systemd/gates-nightly.service');
    const state = await folderWith({});
    await mkdir(join(state, 'home'));
    const environment = {
      PATH: `${program.path}:${process.env['PATH'] ?? ''}`,
      HOME: join(state, 'home'),
      DOCKER_HOST: `unix://${state}/no-engine.sock`,
      STATE_DIRECTORY: state,
    };
    const { code, output } = await bash(
      valueOf(unit, 'ExecStart'),
      `${PROJECT_ROOT}/docs/examples/plugin`,
      environment,
    );
    expect(valueOf(unit, 'SuccessExitStatus').split(' ')).toContain(`${code}`);
    expect(output).toContain('exit code 1, a gate failed');
    expect(await pipelineFile(join(state, 'gates.prom'))).toContain(
      'gates_run_verdict{project="bookshop",verdict="failed"} 1',
    );
  });
});

async function pipelineFile(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(path, 'utf8');
}
