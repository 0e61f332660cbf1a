import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gates } from '../../fixtures/audit.ts';

// The built program with input that no run can start from, or no engine to ask.

const COMPOSE = 'services:\n  web:\n    image: nginx:1.27\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-bad-input-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const run = (...args: string[]) => gates(['run', ...args], { folder, environment: { DOCKER_HOST: undefined } });
const NO_ENGINE = ['-H', 'unix:///nonexistent/docker.sock'];

describe('what cannot start ends with 2, writes nothing and says what to do', () => {
  test('no Compose file and no project: where it looked', async () => {
    const { exitCode, stderr } = await run('g1');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(join(folder, 'compose.yaml'))]);
    expect(stderr).toContain('-p');
    expect(await readdir(folder)).not.toContain('latest');
  });

  test('broken YAML: file, line and column of every fault', async () => {
    await put('compose.yaml', 'services:\n  web:\n    image: a\n    image: b\n  web:\n    image: c\n');
    const { exitCode, stderr } = await run('g1');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('compose.yaml:4:5: the key "image" is defined twice');
    expect(stderr).toContain('compose.yaml:5:3: the key "web" is defined twice');
  });

  test('a file that was named and is not there', async () => {
    const { exitCode, stderr } = await run('g1', '-f', 'prod.yaml');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(join(folder, 'prod.yaml'))]);
  });

  test('an environment file that was named and is not there, also when the program is started by its name', async () => {
    await put('compose.yaml', COMPOSE);
    const program = fileURLToPath(new URL('../../bin/gates.cjs', import.meta.url));
    const { status, stderr } = spawnSync(program, ['run', 'g1', '--env-file', 'gone.env'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining(join(folder, 'gone.env'))]);
  });

  test.each([
    [['run', '--projct', 'shop'], '--project'],
    [['run', 'g4'], 'g1'],
    [['rum'], 'run'],
    [['run', '--format', 'mdd'], 'md'],
    [['run', '--fail-on', 'P9'], 'P1'],
    [['run', '--timeout', 'soon'], '30s'],
    [['explain', 'published-on-all-interface'], 'published-on-all-interfaces'],
  ])('%j: the nearest valid choice', async (args, nearest) => {
    const { exitCode, stderr, stdout } = await gates(args, { folder });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(nearest);
  });

  test('an unknown key in gates.yaml: file, line, column and the nearest key', async () => {
    await put('compose.yaml', COMPOSE);
    await put('gates.yaml', 'failOn: P1\nendpoint: []\n');
    const { exitCode, stderr } = await run('g1');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/gates\.yaml:2:1: .*endpoints/s);
  });

  test('a report folder that cannot be written: before anything is read', async () => {
    await put('compose.yaml', COMPOSE);
    await put('report', 'a file where the folder should be');
    const { exitCode, stderr } = await run('g1', '--out', 'report/here');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('report')]);
    expect(stderr).not.toContain('Compose files');
  });
});

describe('without an engine G2 is not established, and G1 is written all the same', () => {
  const reports = async () => {
    const latest = join(folder, 'gates-report', 'latest');
    return {
      names: await readdir(latest),
      audit: await readFile(join(latest, '02_RUNTIME_AUDIT.md'), 'utf8'),
      config: await readFile(join(latest, '01_CONFIG_AUDIT.md'), 'utf8'),
    };
  };

  test('there is no socket', async () => {
    await put('compose.yaml', COMPOSE);
    const { exitCode, stdout } = await run('g1', 'g2', '--fail-on', 'P0', ...NO_ENGINE);
    const { audit, config } = await reports();
    expect(exitCode).toBe(3);
    expect(stdout).toContain('NOT ESTABLISHED');
    expect(audit).toContain('unix:///nonexistent/docker.sock');
    expect(config).toContain('web');
  });

  test('the socket is not one of an engine', async () => {
    await put('compose.yaml', COMPOSE);
    const socket = join(folder, 'other.sock');
    const server = createServer((connection) => connection.end('220 mail.example ESMTP\r\n'));
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const { exitCode } = await run('g1', 'g2', '--fail-on', 'P0', '-H', `unix://${socket}`);
    server.close();
    expect(exitCode).toBe(3);
    expect((await reports()).audit).toContain(`unix://${socket}`);
  });

  test('the socket never answers, and the run is interrupted: a partial report, 130', async () => {
    await put('compose.yaml', COMPOSE);
    const socket = join(folder, 'silent.sock');
    const server = createServer(() => setTimeout(() => process.kill(child(), 'SIGINT'), 300));
    let pid: number | undefined;
    const child = () => pid ?? process.pid;
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const { exitCode } = await gates(['run', 'g1', 'g2', '-H', `unix://${socket}`], {
      folder,
      started: (started) => (pid = started),
    });
    server.close();
    const [written = ''] = (await readdir(join(folder, 'gates-report'))).filter((name) => /^\d/.test(name));
    const result = await readFile(join(folder, 'gates-report', written, 'result.json'), 'utf8');
    expect([exitCode, result.includes('"interruptedBy": "SIGINT"')]).toEqual([130, true]);
  });
});

test('a folder that is named like an option value is created', async () => {
  await put('compose.yaml', COMPOSE);
  await mkdir(join(folder, 'reports'));
  const { exitCode } = await run('g1', '--fail-on', 'P0', '--out', 'reports/nightly');
  expect([exitCode, await readdir(join(folder, 'reports', 'nightly'))]).toEqual([
    0,
    expect.arrayContaining(['latest']),
  ]);
});
