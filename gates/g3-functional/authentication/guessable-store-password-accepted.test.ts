import type { StepRun } from '../../../src/model/evidence/flow-run.ts';
import type { SecretFacts } from '../../../src/model/evidence/secret.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { guessableStorePasswordAccepted } from './guessable-store-password-accepted.ts';

const suiteWith = (facts: Partial<SecretFacts>) =>
  aSuite([aSuiteFlow('db.schema')], {
    targets: [
      { name: 'db', file: 'f', protocol: 'postgres', service: 'postgres', user: 'postgres', secret: 'dbPassword' },
    ],
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

checkCases(guessableStorePasswordAccepted, {
  pass: { 'a generated password': { flowSuite: suiteWith({}), flowRuns } },
  fail: {
    'the default password of the image': {
      flowSuite: suiteWith({ knownDefault: true, strength: 'weak' }),
      flowRuns,
      containers: [aContainer('postgres', { environment })],
      findings: [{ subject, message }],
    },
    'a weak one of their own': {
      flowSuite: suiteWith({ strength: 'weak' }),
      flowRuns,
      findings: [{ subject, message, priority: 'P1' }],
    },
  },
  notApplicable: {
    'the store refused it': {
      flowSuite: suiteWith({ knownDefault: true }),
      flowRuns: [aFlowRun('db.schema', [{ ...read, error: refused }])],
    },
    'no flow asks a store': { flowSuite: suiteWith({ knownDefault: true }), flowRuns: [aFlowRun('db.schema')] },
  },
});
