import type { Expectation } from '../../../src/model/evidence/expectations.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anExchange, aResourceUsage, aRun, aState } from '../../testing/evidence.ts';
import { aPostgresActivity, aPostgresSchema, aSession, aTable } from '../../testing/postgres.ts';
import { aRedisKey } from '../../testing/redis.ts';
import { expectationUnmet } from './expectation-unmet.ts';

const run = aRun();
const expecting = (...all: Partial<Expectation>[]) => ({
  run,
  expectations: {
    expectations: all.map((one) => ({
      service: 'api',
      measure: 'uptime' as const,
      expected: 'as written',
      priority: 'P1' as const,
      ...one,
    })),
  },
});
const than = (operator: '<' | '<=' | '>=' | '=', value: number) => ({ comparison: { operator, value } });
const api = aContainer('api');
const connected = (total: number) => aSession({ total });
const unmet = (topic: string, priority = 'P1' as const) => ({
  subject: { service: 'api', topic },
  message: `${topic} is not as expected`,
  priority,
});

checkCases(expectationUnmet, {
  pass: {
    'running long enough': { ...expecting(than('>=', 3_600_000)), containers: [api] },
    'of every service': { ...expecting({ ...than('=', 0), measure: 'restarts' }), containers: [api, aContainer('ui')] },
    'a queue that is empty is not there': {
      ...expecting({ service: 'redis', measure: 'queue', of: 'jobs', ...than('<=', 3) }),
      containers: [aContainer('redis')],
      redisKeys: [aRedisKey('redis', 'jobs', { type: 'none' })],
    },
    'no more connections than are expected; those of others do not count': {
      ...expecting({ measure: 'connections', ...than('<=', 4) }),
      containers: [api],
      postgresActivity: [
        aPostgresActivity({ sessions: [connected(4), aSession({ address: '203.0.113.9', total: 9 })] }),
      ],
    },
    'a table with enough rows, counted': {
      ...expecting({ service: 'db', measure: 'rows', of: 'agents', ...than('>=', 6) }),
      containers: [aContainer('db')],
      postgresSchemas: [aPostgresSchema({ tables: [aTable('agents', { rowCount: { rows: 6 } })] })],
    },
    'publishes what is expected': {
      ...expecting({ measure: 'publishes', names: ['3000:3000'] }),
      containers: [
        aContainer('api', {
          ports: [{ containerPort: 3000, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 3000 }],
        }),
      ],
    },
  },
  fail: {
    'not running long enough': {
      ...expecting(than('>=', 7_200_000)),
      containers: [api],
      findings: [unmet('uptime')],
    },
    'more connections than are expected': {
      ...expecting({ measure: 'connections', ...than('<=', 4) }),
      containers: [api],
      postgresActivity: [aPostgresActivity({ sessions: [connected(3), connected(2)] })],
      findings: [unmet('connections')],
    },
    'a table with too few rows, and one that is not there': {
      ...expecting(
        { service: 'db', measure: 'rows', of: 'agents', ...than('>=', 6) },
        { service: 'db', measure: 'rows', of: 'tools', ...than('>=', 1) },
      ),
      containers: [aContainer('db')],
      postgresSchemas: [aPostgresSchema({ tables: [aTable('agents', { rowCount: { rows: 5 } })] })],
      findings: [
        { ...unmet('rows of agents'), subject: { service: 'db', topic: 'rows of agents' } },
        { ...unmet('rows of tools'), subject: { service: 'db', topic: 'rows of tools' } },
      ],
    },
    'does not run': {
      ...expecting(than('>=', 1)),
      containers: [aContainer('api', { state: aState({ status: 'exited', running: false }) })],
      findings: [unmet('uptime')],
    },
    'uses more memory': {
      ...expecting({ measure: 'memory', ...than('<', 1024) }),
      containers: [api],
      resourceUsage: [aResourceUsage('api')],
      findings: [unmet('memory')],
    },
    'answers late': {
      ...expecting({ measure: 'latency', of: '/health', ...than('<', 4) }),
      containers: [api],
      httpExchanges: [anExchange('api')],
      findings: [unmet('latency of /health')],
    },
    'publishes more than expected': {
      ...expecting({ measure: 'publishes', names: [] }),
      containers: [
        aContainer('api', {
          ports: [{ containerPort: 3000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 3000 }],
        }),
      ],
      findings: [unmet('publishes')],
    },
  },
  notApplicable: { 'nothing is expected': { run } },
});
