import type { Container } from '../../src/model/evidence/container.ts';
import type { HttpExchange, ProcessList, ResourceUsage } from '../../src/model/evidence/container-activity.ts';
import type { Engine } from '../../src/model/evidence/engine.ts';
import type { Image, Neighbour, Network, Population, Volume } from '../../src/model/evidence/engine-objects.ts';
import type { RunContext } from '../../src/model/evidence/run-context.ts';
import type { SecretFacts } from '../../src/model/evidence/secret.ts';

// Sound evidence of a small healthy system, taken at 21:30 UTC; a case states only what is different about its own.

const TAKEN_AT = '2026-01-31T21:30:00.000Z';

/** Seconds before the capture was taken, as the engine writes times. */
export function secondsAgo(seconds: number): string {
  return new Date(Date.parse(TAKEN_AT) - seconds * 1000).toISOString();
}

export function aContainer(service: string, different: Partial<Container> = {}): Container {
  return {
    id: Buffer.from(service).toString('hex').padEnd(64, '0').slice(0, 64),
    name: `shop-${service}-1`,
    project: 'shop',
    service,
    number: 1,
    oneOff: false,
    image: `shop-${service}:1.0`,
    imageId: `sha256:${service}`,
    createdAt: secondsAgo(3600),
    restartCount: 0,
    state: {
      status: 'running',
      running: true,
      restarting: false,
      oomKilled: false,
      exitCode: 0,
      error: '',
      startedAt: secondsAgo(3600),
    },
    command: ['node', 'server.js'],
    user: '1000',
    tty: false,
    environment: [],
    labels: {},
    exposedPorts: [],
    ports: [],
    mounts: [],
    networkMode: 'shop_default',
    networks: [{ name: 'shop_default', address: '172.20.0.2', aliases: [service] }],
    restartPolicy: { name: 'unless-stopped', maximumRetries: 0 },
    limits: { memoryBytes: 256 * 1024 ** 2, cpus: 1, pids: 100 },
    logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
    security: {
      privileged: false,
      readOnlyRoot: true,
      capAdd: [],
      capDrop: ['ALL'],
      options: ['no-new-privileges:true'],
      pidMode: '',
      ipcMode: 'private',
      userNamespaceMode: '',
    },
    dependsOn: [],
    ...different,
  };
}

export function aState(different: Partial<Container['state']> = {}): Container['state'] {
  return { ...aContainer('any').state, ...different };
}

export function aSecurity(different: Partial<Container['security']> = {}): Container['security'] {
  return { ...aContainer('any').security, ...different };
}

export function aSecret(different: Partial<SecretFacts> = {}): SecretFacts {
  return {
    fingerprint: 'k3v9x2m7qa',
    position: 'value',
    lengthClass: '32 or more',
    strength: 'strong',
    knownDefault: false,
    placeholder: false,
    equalsUserName: false,
    ...different,
  };
}

export function anImage(different: Partial<Image> = {}): Image {
  return {
    id: 'sha256:api',
    tags: ['shop-api:1.0'],
    digests: [],
    createdAt: secondsAgo(86_400),
    sizeBytes: 100 * 1024 ** 2,
    architecture: 'amd64',
    user: '1000',
    hasHealthcheck: true,
    exposedPorts: [],
    environment: [],
    labels: {},
    ...different,
  };
}

export function aNetwork(name: string, different: Partial<Network> = {}): Network {
  return {
    id: name,
    name,
    driver: 'bridge',
    internal: false,
    labels: {},
    subnets: ['172.20.0.0/16'],
    attached: [],
    ...different,
  };
}

export function aVolume(name: string, different: Partial<Volume> = {}): Volume {
  return { name, driver: 'local', createdAt: secondsAgo(86_400), labels: {}, options: {}, ...different };
}

export function aNeighbour(name: string, different: Partial<Neighbour> = {}): Neighbour {
  return {
    id: name,
    name,
    project: 'mail',
    service: name,
    image: 'mail',
    status: 'running',
    ports: [],
    mounts: [],
    networks: ['mail_default'],
    ...different,
  };
}

export function aPopulation(different: Partial<Population> = {}): Population {
  return {
    project: 'shop',
    query: 'GET /containers/json?all=1',
    total: 1,
    containers: [],
    vanished: [],
    neighbours: [],
    ...different,
  };
}

export function aProcessList(service: string, users: readonly string[]): ProcessList {
  const processes = users.map((user, index) => ({
    pid: `${100 + index}`,
    parentPid: index === 0 ? '1' : '100',
    user,
    command: 'node server.js',
  }));
  return { container: `shop-${service}-1`, service, processes };
}

export function aResourceUsage(service: string, different: Partial<ResourceUsage> = {}): ResourceUsage {
  const used = { memoryBytes: 64 * 1024 ** 2, memoryLimitBytes: 256 * 1024 ** 2, cpuPercent: 1.5, pids: 12 };
  return { container: `shop-${service}-1`, service, ...used, ...different };
}

export function anExchange(service: string, different: Partial<HttpExchange> = {}): HttpExchange {
  return {
    service,
    container: `shop-${service}-1`,
    purpose: 'health',
    configured: false,
    url: 'http://127.0.0.1:3000/health',
    containerPort: 3000,
    outcome: anAnswer(),
    durationMs: 4,
    expectations: [],
    ...different,
  };
}

export function anAnswer(
  different: Partial<Extract<HttpExchange['outcome'], { kind: 'response' }>> = {},
): HttpExchange['outcome'] {
  const body = {
    contentType: 'application/json',
    bodyBytes: 20,
    truncated: false,
    json: { status: 'healthy' },
    excerpt: '',
  };
  return { kind: 'response', status: 200, ...body, ...different };
}

export function anEngine(different: Partial<Engine> = {}): Engine {
  return {
    endpoint: 'unix:///var/run/docker.sock',
    endpointFrom: 'default',
    id: 'ENGINE',
    name: 'host-1',
    version: '26.1.5',
    apiVersion: '1.45',
    operatingSystem: 'Debian GNU/Linux 12',
    architecture: 'x86_64',
    cpus: 2,
    memoryBytes: 8 * 1024 ** 3,
    storageDriver: 'overlay2',
    loggingDriver: 'json-file',
    cgroupVersion: '2',
    securityOptions: ['name=seccomp,profile=builtin'],
    liveRestore: false,
    systemTime: TAKEN_AT,
    ...different,
  };
}

export function aRun(different: Partial<RunContext> = {}): RunContext {
  const who = {
    toolVersion: '0.1.0',
    nodeVersion: 'v20.19.0',
    user: 'operator',
    host: 'host-1',
    command: ['gates', 'run'],
  };
  return { takenAt: TAKEN_AT, ...who, project: 'shop', gates: ['g1', 'g2', 'g3'], gatesNamed: false, ...different };
}
