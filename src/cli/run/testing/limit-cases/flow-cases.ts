import type { ServerResponse } from 'node:http';
import type pg from 'pg';
import { aContainer } from '../../../../../gates/testing/evidence.ts';
import { folderWith } from '../../../../../tools/testing/temporary-folder.ts';
import { Redactor } from '../../../../capture/redact/redactor.ts';
import { framedLog } from '../../../../collect/engine/logs/testing/log-body.ts';
import { fakeEngine } from '../../../../collect/engine/testing/fake-engine.ts';
import { text } from '../../../../collect/engine/testing/replies.ts';
import { collectFlows } from '../../../../collect/flow/collect-flows.ts';
import { logPerformer } from '../../../../collect/flow/log/log-performer.ts';
import { metricsPerformer } from '../../../../collect/flow/metrics/metrics-performer.ts';
import type { FlowEngine } from '../../../../collect/flow/performer.ts';
import { redisPerformer } from '../../../../collect/flow/redis/redis-performer.ts';
import { readOnlyQuery } from '../../../../collect/flow/sql/read-only-query.ts';
import { ssePerformer } from '../../../../collect/flow/sse/sse-performer.ts';
import { aStepContext } from '../../../../collect/flow/testing/a-step-context.ts';
import { flowText } from '../../../../collect/flow/testing/run-flow-text.ts';
import { scopeFor } from '../../../../collect/flow/testing/scope-for.ts';
import { webServer } from '../../../../collect/http/testing/web-server.ts';
import { bulk, respServer } from '../../../../collect/redis/testing/resp-server.ts';
import { RecordedExpectation } from '../../../../model/flow/expectation.ts';
import { KIBIBYTE } from '../../../../model/limits/definition.ts';
import type { Limits } from '../../../../model/limits/limits.ts';
import { asFlow } from './as-flow.ts';
import { intakeWith, type LimitCase } from './limit-case.ts';

async function readMetrics(limits: Limits, body: string) {
  const { port } = await webServer((response) => void response.end(body));
  const samples = [{ name: 'jobs', value: 1 }];
  const expect = RecordedExpectation.parse({ kind: 'metrics', samples });
  const context = aStepContext<'metrics'>({ port, shown: { target: 'api' }, expect, limits });
  return asFlow(limits, metricsPerformer.perform({ target: 'api' }, context));
}

/** Watches a stream for an event that does not come. */
async function watch(limits: Limits, talk: (response: ServerResponse) => void) {
  const { port } = await webServer((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    talk(response);
  });
  const action = { target: 'events', path: '/events' };
  const events = { within: '300ms', sequence: [{ json: { '$.data': 'never' } }] };
  const expect = RecordedExpectation.parse({ kind: 'sse', status: 200, events });
  return asFlow(limits, ssePerformer.perform(action, aStepContext<'sse'>({ port, shown: action, expect, limits })));
}

async function askRedis(limits: Limits) {
  const read = '*1\r\n*3\r\n$3\r\nget\r\n:2\r\n*2\r\n+readonly\r\n+fast\r\n';
  const long = bulk('x'.repeat(300 * KIBIBYTE));
  const { port } = await respServer(([name]) => (name === 'GET' ? long : name === 'COMMAND' ? read : '+OK\r\n'));
  const action = { target: 'cache', command: ['GET', 'a'] };
  return asFlow(limits, redisPerformer.perform(action, aStepContext<'redis'>({ port, shown: action, limits })));
}

/** Asks a server that has three rows. */
async function selectRows(limits: Limits) {
  const query = async ({ text: sent }: { text: string }) =>
    sent.startsWith('FETCH')
      ? { fields: [{ name: 'n' }], rows: [[1], [2], [3]] }
      : { fields: [], rows: [['app', false, 150_000, '', '', '', false]] };
  const client = { query } as unknown as pg.Client;
  const connection = { client, where: 'postgres', cut: () => undefined, close: async () => undefined };
  const statement = { query: 'select n', params: [], limitMs: 30_000, mostRows: limits.flowRows };
  const { role, columns, rows, truncated } = await readOnlyQuery(connection, statement);
  const found = { role, truncated, columns: [...columns], rows: [...rows] };
  const record = { kind: 'sql' as const, target: 'db', query: 'select n', params: [], durationMs: 1, ...found };
  return asFlow(limits, Promise.resolve({ record }));
}

async function readLog(limits: Limits) {
  const id = 'a'.repeat(64);
  const { endpoint } = await fakeEngine({
    [`/containers/${id}/logs`]: text(framedLog(['one', 'two', 'three']).toString('latin1')),
  });
  const container = aContainer('worker', { id, tty: false, logging: { driver: 'json-file', options: {} } });
  const containersOf = async () => [container];
  const engine: FlowEngine = { endpoint, project: 'shop', callMs: limits.call, busy: (work) => work(), containersOf };
  const action = { service: 'worker', since: 'flow' };
  const flowStartedAt = new Date('2026-01-31T21:00:00.000Z');
  const context = aStepContext<'log'>({ shown: action, engine, flowStartedAt, limits });
  return asFlow(limits, logPerformer.perform(action, context));
}

/** Runs a flow whose cleanup is left without an answer. */
async function cleanUp(limits: Limits) {
  const { url } = await webServer(
    (response, request) => void (request.url === '/jobs' ? response.end('{}') : undefined),
  );
  const flow = 'cleanup:\n  - { id: gone, http: { target: api, path: /hangs }, expect: { status: 200 } }';
  const file = flowText(url, '- { id: made, http: { target: api, path: /jobs }, expect: { status: 200 } }', { flow });
  const intake = intakeWith(limits);
  await collectFlows(intake, {
    ...scopeFor(file, await folderWith({}), new Redactor(Buffer.alloc(32))),
    excluded: new Map(),
    required: () => true,
    concurrency: 1,
    say: () => undefined,
  });
  return intake;
}

const events = (count: number, letters: number) => (response: ServerResponse) =>
  void response.write(`data: ${'x'.repeat(letters)}\n\n`.repeat(count));

export const FLOW_CASES = {
  storeAnswer: { low: KIBIBYTE, meet: askRedis },
  flowRows: { low: 2, meet: selectRows },
  flowLogLines: { low: 2, meet: readLog },
  flowSeries: { low: 2, meet: (limits) => readMetrics(limits, [1, 2, 3].map((n) => `jobs{n="${n}"} 1\n`).join('')) },
  flowMessages: { low: 2, meet: (limits) => watch(limits, events(3, 10)) },
  flowMessageBytes: { low: KIBIBYTE, meet: (limits) => watch(limits, events(3, 600)) },
  flowStream: { low: KIBIBYTE, meet: (limits) => watch(limits, events(3, 600)) },
  flowCleanup: { low: 300, meet: cleanUp },
} as const satisfies Record<string, LimitCase>;
