import { chmod, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { command } from '../../fixtures/engine/command.ts';
import { freePorts } from '../../fixtures/stacks/free-ports.ts';
import { prepareContext } from '../image/prepare-context.ts';
import { prepareProxyContext } from '../image/proxy-context.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { plant, temporaryFolder } from '../testing/temporary-folder.ts';

// The container image, and the Compose service that audits its own project every night, on a real engine.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_nightly';
const [IMAGE, PROXY] = ['gates-live-nightly:1', 'gates-live-nightly-proxy:1'];

const SYSTEM = `services:
  web:
    image: \${NODE_IMAGE}
    command: [node, -e, "require('http').createServer((q, s) => s.end('ok')).listen(8080)"]
    ports: ['127.0.0.1:\${WEB_PORT}:8080']
    healthcheck:
      # Without blanks, at which some engines cut the words of a check.
      test: [CMD, node, -e, "fetch('http://127.0.0.1:8080').then(()=>process.exit(0))"]
      interval: 1s
`;

describe.skipIf('unavailable' in live)(`gates as a container${skipped}`, () => {
  if ('unavailable' in live) return;
  const folder = temporaryFolder();
  const node = live.environment['NODE_IMAGE'] ?? 'node:22-bookworm-slim';
  let environment: Record<string, string> = { ...live.environment };
  const docker = (...args: string[]) => command(['docker', ...args], { environment, folder });
  const files = ['-p', PROJECT, '-f', 'compose.yaml', '-f', 'compose.gates.yaml'];
  const compose = (...args: string[]) => command([...live.compose, ...files, ...args], { environment, folder });

  beforeAll(async () => {
    const ports = await freePorts(['web', 'engine']);
    environment = {
      ...live.environment,
      NODE_IMAGE: node,
      GATES_IMAGE: IMAGE,
      SOCKET_PROXY_IMAGE: PROXY,
      GATES_ENGINE_PORT: `${ports['engine']}`,
      WEB_PORT: `${ports['web']}`,
    };
    // The user of the image is nobody here, and must be able to read the project.
    await chmod(folder, 0o755);
    await plant(folder, { 'compose.yaml': SYSTEM, 'proxy/.keep': '' });
    await cp(`${PROJECT_ROOT}/pipelines/compose/compose.gates.yaml`, join(folder, 'compose.gates.yaml'));
    await prepareContext(PROJECT_ROOT, join(folder, 'image'));
    await prepareProxyContext(PROJECT_ROOT, join(folder, 'proxy'));
    for (const [image, context] of [
      [IMAGE, 'image'],
      [PROXY, 'proxy'],
    ] as const)
      await docker('build', '-q', '--network', 'none', '--build-arg', `NODE_IMAGE=${node}`, '-t', image, context);
  });

  afterAll(async () => {
    await compose('down', '--volumes', '--timeout', '2');
    await docker('rmi', IMAGE, PROXY);
    await rm(folder, { recursive: true });
  });

  test('the image has no user but its own, and needs neither a network nor a place to write', async () => {
    const locked = ['run', '--rm', '--network', 'none', '--read-only', '--cap-drop', 'ALL', IMAGE];
    expect(await docker(...locked, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await docker('image', 'inspect', IMAGE, '--format', '{{.Config.User}} {{.Config.Entrypoint}}')).toBe(
      '65532:65532 [node --min-semi-space-size=2 --max-semi-space-size=2 --initial-old-space-size=32 -- /app/bin/gates.cjs]\n',
    );
  });

  test('the service audits its own project at the time of day that it was given', async () => {
    const soon = new Date(Math.ceil((Date.now() + 8000) / 60_000) * 60_000);
    environment = { ...environment, GATES_AT: soon.toISOString().slice(11, 16) };
    await compose('up', '-d', '--wait', '--wait-timeout', '60', 'web', 'gates-engine');
    await compose('up', '-d');
    const log = await until(() => compose('logs', '--no-log-prefix', 'gates'), /ended with exit code/);
    expect(log).toMatch(/next run at [\s\S]*gates run ended with exit code [13]\s[\s\S]*next run at /);
    const result = JSON.parse(await inReports('latest/result.json')) as { gates: { id: string; verdict: string }[] };
    const judged = result.gates.filter(({ verdict }) => verdict === 'failed' || verdict === 'passed');
    expect(judged.map(({ id }) => id)).toEqual(['g1', 'g2']);
    expect(await inReports('gates.prom')).toContain(`gates_last_run_timestamp_seconds{project="${PROJECT}"}`);
  });

  test('what it reads of the engine went through the proxy, and its ports were reached on the host', async () => {
    const result = JSON.parse(await inReports('latest/result.json')) as {
      run: { engine: { endpoint: string } };
      notEvaluated: { reason: string }[];
    };
    expect(result.run.engine.endpoint).toBe(`tcp://127.0.0.1:${environment['GATES_ENGINE_PORT']}`);
    expect(
      result.notEvaluated.map(({ reason }) => reason).filter((reason) => /refuses|unreachable/.test(reason)),
    ).toEqual([]);
    expect(JSON.stringify(result)).toContain(`http://127.0.0.1:${environment['WEB_PORT']}`);
  });

  /** A file of the reports, read by the image itself: it has no shell to look with. */
  function inReports(path: string): Promise<string> {
    const print = `process.stdout.write(require('fs').readFileSync('/reports/${path}', 'utf8'))`;
    return docker(
      'run',
      '--rm',
      '--volume',
      `${PROJECT}_gates-reports:/reports:ro`,
      '--entrypoint',
      'node',
      IMAGE,
      '-e',
      print,
    );
  }
});

/** Asks again until the text is as expected; two minutes at most. */
async function until(ask: () => Promise<string>, expected: RegExp): Promise<string> {
  const end = Date.now() + 120_000;
  for (;;) {
    const text = await ask();
    if (expected.test(text) || Date.now() > end) return text;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}
