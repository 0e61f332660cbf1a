import { expect, test } from 'vitest';
import type { RecordOf } from '../../../src/model/evidence/flow-record.ts';
import type { StepRun } from '../../../src/model/evidence/flow-run.ts';
import type { FlowSuite } from '../../../src/model/evidence/flow-suite.ts';
import type { SecretFacts } from '../../../src/model/evidence/secret.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { guessableStorePasswordAccepted } from './guessable-store-password-accepted.ts';

type Target = FlowSuite['targets'][number];
const TARGET: Target = { name: 'db', file: 'f', protocol: 'postgres' };
const OF_SERVICE: Target = { ...TARGET, service: 'postgres', user: 'postgres', secret: 'dbPassword' };

const suiteWith = (facts: Partial<SecretFacts>, target = OF_SERVICE) =>
  aSuite([aSuiteFlow('db.schema')], {
    targets: [target],
    secrets: [
      {
        name: 'dbPassword',
        source: 'POSTGRES_PASSWORD of postgres',
        found: true,
        credential: { name: 'SECRET', value: '«x»', secrets: [aSecret(facts)] },
      },
    ],
  });
const read: StepRun = {
  ...anHttpStep('row', aResponse(200)),
  kind: 'sql',
  record: {
    kind: 'sql',
    target: 'db',
    query: 'select 1',
    params: [],
    role: 'postgres',
    columns: [],
    rows: [],
    truncated: false,
    durationMs: 2,
  },
};
const flowRuns = [aFlowRun('db.schema', [read])];
const refused = { code: 'sql.28P01', message: 'password authentication failed', blame: 'system' } as const;
const environment = [{ name: 'POSTGRES_PASSWORD', value: '«x»', secrets: [aSecret({ knownDefault: true })] }];
const subject = { service: 'postgres', topic: 'db' };
const message = 'the password dbPassword opens db as postgres, and is guessable';
const observed = expect.stringMatching(/^db\.schema, row was answered; the password: /) as string;
const weak = suiteWith({ strength: 'weak' });
const redis: RecordOf<'redis'> = {
  kind: 'redis',
  target: 'db',
  command: ['PING'],
  reply: 'PONG',
  truncated: false,
  durationMs: 1,
};
const stats: RecordOf<'commandstats'> = {
  kind: 'commandstats',
  target: 'db',
  since: 'start',
  before: {},
  after: {},
  durationMs: 1,
};
const answeredAs = (record: StepRun['record']) => [aFlowRun('db.schema', [{ ...read, ...(record && { record }) }])];

checkCases(guessableStorePasswordAccepted, {
  pass: { 'a generated password': { flowSuite: suiteWith({}), flowRuns } },
  fail: {
    'the default password of the image': {
      flowSuite: suiteWith({ knownDefault: true, strength: 'weak' }),
      flowRuns,
      containers: [aContainer('postgres', { environment })],
      findings: [{ subject, message, observed, expected: 'a generated password' }],
    },
    'a weak one of their own': {
      flowSuite: weak,
      flowRuns,
      findings: [{ subject, message, priority: 'P1' }],
    },
    'of a cache': {
      flowSuite: weak,
      flowRuns: answeredAs(redis),
      findings: [{ subject, message, priority: 'P1' }],
    },
    'of a cache that was asked for its statistics alone': {
      flowSuite: weak,
      flowRuns: answeredAs(stats),
      findings: [{ subject, message, priority: 'P1' }],
    },
    'of a store that is no service of the project, and asks for no user': {
      flowSuite: suiteWith({ strength: 'weak' }, { ...TARGET, secret: 'dbPassword' }),
      flowRuns,
      findings: [
        {
          subject: { topic: 'db' },
          message: 'the password dbPassword opens db, and is guessable',
          priority: 'P1',
        },
      ],
    },
  },
  notApplicable: {
    'the store refused it': {
      flowSuite: suiteWith({ knownDefault: true }),
      flowRuns: [aFlowRun('db.schema', [{ ...read, error: refused }])],
    },
    'no flow asks a store': { flowSuite: suiteWith({ knownDefault: true }), flowRuns: [aFlowRun('db.schema')] },
    'a flow asks another store': {
      flowSuite: weak,
      flowRuns: answeredAs({ ...redis, target: 'cache' }),
    },
    'a service of the same name answers over HTTP': {
      flowSuite: weak,
      flowRuns: [aFlowRun('db.schema', [anHttpStep('row', aResponse(200))])].map((run) => ({
        ...run,
        steps: run.steps.map((step) =>
          step.record?.kind === 'http' ? { ...step, record: { ...step.record, target: 'db' } } : step,
        ),
      })),
    },
    'the store asks for no password': {
      flowSuite: suiteWith({ strength: 'weak' }, TARGET),
      flowRuns,
    },
  },
});

test('a finding cites the step that was let in, the suite, and the container that holds the password', () => {
  const flowSuite = cited(suiteWith({ knownDefault: true, fingerprint: 'same' }), 'E1');
  const held = (service: string, fingerprint: string) =>
    aContainer(service, { environment: [{ name: 'PASSWORD', value: '«x»', secrets: [aSecret({ fingerprint })] }] });
  const judgement = guessableStorePasswordAccepted.evaluate({
    flowSuite,
    flowRuns: flowRuns.map((run) => cited(run, 'E2')),
    consulted: {
      containers: { pieces: [cited(held('postgres', 'same'), 'E3'), cited(held('api', 'other'), 'E4')], missing: [] },
    },
  });
  expect(judgement).toMatchObject({ findings: [{ evidence: ['E2', 'E1', 'E3'] }] });
});
