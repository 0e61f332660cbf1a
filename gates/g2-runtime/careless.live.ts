import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { audit } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import type { RunResult } from '../../src/model/result.ts';

// A system that was put together without a thought of what could go wrong, beside another one that is no better. What is
// wrong with a container stands behind its service; no credential in it is one of anything.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_careless';
const NEIGHBOUR = `${PROJECT}_neighbour`;
const TOKEN = 'tok-9f2Kq7Lw3Zx8Vb1Nm5Rt';

/** By check: the services that it must find, and only those. `-` is a finding that names no service. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'anonymous-volume': ['store'],
  'credential-in-command': ['store', 'store'],
  'credential-in-label': ['store'],
  'dangerous-capability-added': ['tracer'],
  'dependency-undeclared': ['web'],
  'empty-secret-variable': ['web'],
  'exited-with-error': ['broken'],
  'host-device-given': ['tracer'],
  'host-name-shared': ['tracer'],
  'host-namespace-shared': ['tracer'],
  'host-path-shared-with-other-project': ['store', 'tracer'],
  'host-path-writable-by-other-project': ['store', 'web'],
  'host-port-shared-with-other-project': ['web'],
  'host-processes-traceable': ['tracer'],
  'host-writable-by-neighbour': ['-'],
  'kernel-parameter-weakened': ['web'],
  'kernel-paths-unmasked': ['tracer'],
  'namespace-shared-with-other-project': ['store'],
  'neighbour-on-host-network': ['-'],
  'network-alias-collision': ['-'],
  'powerful-group-joined': ['web'],
  'privileged-container': ['root'],
  'restart-policy-unset': ['broken', 'root', 'store', 'tracer', 'web'],
  'seccomp-profile-permissive': ['filtered'],
  'security-profile-disabled': ['tracer'],
  'sensitive-host-path-mounted': ['tracer'],
  'socket-shared-with-other-project': ['store'],
  'unreachable-service-in-url': ['web'],
};

describe.skipIf('unavailable' in live)(`a system without care${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  let result: RunResult;
  let isFiltered: boolean;

  const compose = (project: string, ...args: string[]) =>
    command([...live.compose, '-p', project, '-f', join(folder, `${project}.json`), ...args], {
      environment: live.environment,
      folder,
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-careless-'));
    for (const name of ['data', 'sites', 'app.sock']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'allow.json'), JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW' }));
    await writeFile(join(folder, `${PROJECT}.json`), JSON.stringify(careless(folder)));
    await writeFile(join(folder, `${NEIGHBOUR}.json`), JSON.stringify(neighbour(folder)));
    await compose(PROJECT, 'up', '-d', '--quiet-pull', 'tracer', 'web', 'store', 'broken');
    // Not every host of tests has all that a privileged container is given at its start.
    await compose(PROJECT, 'create', 'root');
    // Podman does not take the content of a profile, which Compose sends: that it is found fails there, and nothing else.
    const filter = compose(PROJECT, 'create', 'filtered');
    isFiltered = await filter.then(
      () => true,
      () => false,
    );
    await compose(NEIGHBOUR, 'up', '-d', '--quiet-pull');
    result = await audit(live.dockerHost, PROJECT);
  });
  afterAll(async () => {
    await compose(NEIGHBOUR, 'down', '-v', '-t', '0');
    await compose(PROJECT, 'down', '-v', '-t', '0');
    await rm(folder, { recursive: true, force: true });
  });

  const checks = () => result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  const findingsOf = (id: string) =>
    checks()
      .filter((check) => check.id === id)
      .flatMap(({ findings }) => findings.map(({ subject }) => subject.service ?? '-'))
      .toSorted();

  test.each(Object.entries(FOUND))('%s finds %j', (id, services) => {
    expect(findingsOf(id)).toEqual(services);
  });

  test('nothing that is wrong with it passes, whatever the engine does not tell', () => {
    const wrong = Object.keys(FOUND).filter((id) => isFiltered || id !== 'seccomp-profile-permissive');
    const passed = checks().filter(({ id, verdict }) => wrong.includes(id) && verdict === 'pass');
    expect(passed.map(({ id }) => id)).toEqual([]);
  });

  test('the credentials are in no word of the result', () => {
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });
});

function careless(folder: string) {
  const idle = {
    image: '${NODE_IMAGE:-node:20-alpine}',
    command: ['sleep', '100000'],
    stop_grace_period: '0s',
    init: true,
  };
  return {
    services: {
      root: { ...idle, privileged: true },
      tracer: {
        ...idle,
        // The first of the host's processes is not its own.
        init: false,
        pid: 'host',
        uts: 'host',
        cap_add: ['SYS_PTRACE'],
        security_opt: ['seccomp=unconfined', 'systempaths=unconfined'],
        device_cgroup_rules: ['a *:* rwm'],
        volumes: ['/etc:/host/etc'],
      },
      web: {
        ...idle,
        group_add: ['0'],
        sysctls: { 'net.ipv4.conf.all.route_localnet': '1' },
        environment: { API_TOKEN: '', STORE_URL: 'http://store:9000' },
        ports: ['127.0.0.1:48731:80'],
        volumes: [`${join(folder, 'sites')}:/sites:ro`],
        networks: { default: { aliases: ['tracer'] } },
      },
      store: {
        ...idle,
        command: ['sh', '-c', `sleep 100000 --token ${TOKEN}; sleep 100000`],
        healthcheck: { test: ['CMD', 'redis-cli', '-a', TOKEN, 'ping'], interval: '1h' },
        labels: { 'shop.token': TOKEN },
        networks: ['back'],
        volumes: ['/data', `${join(folder, 'data')}:/shared`, `${join(folder, 'app.sock')}:/app.sock:ro`],
      },
      broken: { ...idle, command: ['sh', '-c', 'exit 3'] },
      filtered: { ...idle, restart: 'unless-stopped', security_opt: [`seccomp=${join(folder, 'allow.json')}`] },
    },
    networks: { back: {} },
  };
}

function neighbour(folder: string) {
  const idle = { image: '${NODE_IMAGE:-node:20-alpine}', command: ['sleep', '100000'], stop_grace_period: '0s' };
  return {
    services: {
      spy: { ...idle, network_mode: `container:${PROJECT}-store-1` },
      host: { ...idle, network_mode: 'host', volumes: ['/etc:/host/etc'] },
      editor: {
        ...idle,
        ports: ['127.0.0.2:48731:80'],
        volumes: [`${folder}:/everything`],
      },
    },
  };
}
