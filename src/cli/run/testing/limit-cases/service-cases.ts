import { aContainer } from '../../../../../gates/testing/evidence.ts';
import { probeHttp } from '../../../../collect/http/probe-http.ts';
import { webServer } from '../../../../collect/http/testing/web-server.ts';
import { keepFacts } from '../../../../collect/postgres/keep-facts.ts';
import type { OpenSession } from '../../../../collect/postgres/read-statements.ts';
import { collectPrometheus } from '../../../../collect/prometheus/collect-prometheus.ts';
import { collectRedis } from '../../../../collect/redis/collect-redis.ts';
import { type Answer, bulk, list, respServer } from '../../../../collect/redis/testing/resp-server.ts';
import { soundServer } from '../../../../collect/redis/testing/sound-server.ts';
import type { Container } from '../../../../model/evidence/container.ts';
import { KIBIBYTE } from '../../../../model/limits/definition.ts';
import type { Limits } from '../../../../model/limits/limits.ts';
import { SettingsFile } from '../../../../model/settings.ts';
import { intakeWith, type LimitCase } from './limit-case.ts';

const bound = (containerPort: number, hostPort: number) => ({
  ports: [{ containerPort, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort }],
});
const asking = (limits: Limits, containers: readonly Container[], settings: object = {}) => ({
  containers,
  engineHost: '127.0.0.1',
  isLocal: true,
  settings: SettingsFile.parse(settings),
  environment: {},
  folder: '/',
  callMs: limits.call,
});

async function readPage(limits: Limits, body: string) {
  const server = await webServer((response) => void response.end(body));
  const intake = intakeWith(limits);
  const { others } = await probeHttp(intake, {
    containers: [aContainer('web', bound(80, server.port))],
    endpoints: [],
    engineHost: '127.0.0.1',
    isLocal: true,
    internal: true,
    scheme: 'http',
    callMs: limits.call,
    samples: 1,
  });
  for (const keep of others.values()) keep();
  return intake;
}

async function readRedis(limits: Limits, answer: Answer, keys: readonly object[] = []) {
  const { port } = await respServer(answer);
  const intake = intakeWith(limits);
  const settings = { services: { redis: { expect: { keys } } } };
  await collectRedis(
    intake,
    asking(limits, [aContainer('redis', { image: 'redis:7.0', ...bound(6379, port) })], settings),
  );
  return intake;
}

async function readPrometheus(limits: Limits, answer: (response: { end(body: string): unknown }) => void) {
  const server = await webServer(answer);
  const intake = intakeWith(limits);
  const container = aContainer('prometheus', { image: 'prom/prometheus:v2.53.0', ...bound(9090, server.port) });
  await collectPrometheus(intake, asking(limits, [container]));
  return intake;
}

const ROWS: Readonly<Record<string, object>> = {
  tables: { schema: 'public', name: 'orders', estimated_rows: 0, bytes: 0, elsewhere: false },
  columns: { schema: 'public', table: 'orders', name: 'id', type: 'integer', nullable: false },
};

/** A session with a server that has one table, of two rows. */
const session: OpenSession['session'] = {
  authentication: 'none',
  ask: async (name) => {
    const row = ROWS[name] as Awaited<ReturnType<typeof session.ask<typeof name>>>['value']['rows'][number] | undefined;
    return { value: { rows: row ? [row] : [], askedAt: new Date(), milliseconds: 1 }, bytes: 0 };
  },
  count: async (_, most) => ({ value: most < 2 ? undefined : 2, bytes: 0 }),
};

async function countRows(limits: Limits) {
  const intake = intakeWith(limits);
  const server = { service: 'db', container: 'shop-db-1', tables: [], counted: ['orders'], isWanted: true };
  await keepFacts(intake, server, { place: 'postgres://db', session });
  return intake;
}

/** A server whose keys are met in five steps. */
const inFiveSteps: Answer = (words) => {
  if (words[0] !== 'SCAN') return soundServer(words);
  const next = (Number(words[1]) + 1) % 5;
  return `*2\r\n${bulk(`${next}`)}${list(`job:${next}`)}`;
};

export const SERVICE_CASES = {
  httpBody: { low: KIBIBYTE, meet: (limits) => readPage(limits, 'x'.repeat(2 * KIBIBYTE)) },
  apiAnswer: { low: KIBIBYTE, meet: (limits) => readPrometheus(limits, (response) => response.end(' '.repeat(2000))) },
  object: { low: 300, meet: (limits) => readPrometheus(limits, () => undefined) },
  redisCommand: {
    low: 200,
    meet: (limits) => readRedis(limits, (words) => (words[0] === 'SLOWLOG' ? undefined : soundServer(words))),
  },
  redisKeys: { low: 300, meet: (limits) => readRedis(limits, inFiveSteps, [{ key: 'job:*' }]) },
  countedRows: { low: 1, meet: countRows },
} as const satisfies Record<string, LimitCase>;
