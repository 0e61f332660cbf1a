import type { StepRun } from '../../../src/model/evidence/flow-run.ts';
import type { SecretFacts } from '../../../src/model/evidence/secret.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { forgedTokenAccepted } from './forged-token-accepted.ts';

const suiteWith = (facts: Partial<SecretFacts>) =>
  aSuite([aSuiteFlow('auth.default-secret')], {
    secrets: [
      {
        name: 'jwtSecret',
        source: 'JWT_SECRET of api',
        found: true,
        credential: { name: 'SECRET', value: '«x»', secrets: [aSecret({ fingerprint: 'same', ...facts })] },
      },
    ],
  });
const forgedWith = (key: string): StepRun => ({
  ...anHttpStep('forge', aResponse(200)),
  kind: 'jwt',
  record: { kind: 'jwt', header: { alg: 'HS256' }, payload: {}, signature: 'not checked', forged: { key } },
  captures: [{ name: 'forged' }],
});
const request = { headers: { authorization: 'Bearer ${forged}' } };
const sent = (status: number) => anHttpStep('as-admin', aResponse(status), { request });
const refused = anHttpStep('without-token', aResponse(401));
const run = (...steps: StepRun[]) => [aFlowRun('auth.default-secret', [forgedWith('${secrets.jwtSecret}'), ...steps])];
const api = aContainer('api', {
  environment: [{ name: 'JWT_SECRET', value: '«x»', secrets: [aSecret({ fingerprint: 'same', knownDefault: true })] }],
});
const guessable = suiteWith({ knownDefault: true, strength: 'weak' });

checkCases(forgedTokenAccepted, {
  pass: {
    'it is refused': { flowSuite: guessable, flowRuns: run(refused, sent(401)), containers: [api] },
  },
  fail: {
    'the default secret of a service signs an accepted token': {
      flowSuite: guessable,
      flowRuns: run(refused, sent(200)),
      containers: [api],
      findings: [
        {
          subject: { service: 'api', variable: 'JWT_SECRET', flow: 'auth.default-secret', topic: 'jwtSecret' },
          message: 'GET /api/jobs accepts a token that the flow signed itself with JWT_SECRET of api',
        },
      ],
    },
    'a route that was not seen to refuse anybody': {
      flowSuite: guessable,
      flowRuns: run(sent(200)),
      findings: [
        {
          subject: { flow: 'auth.default-secret', topic: 'jwtSecret' },
          message: 'GET /api/jobs accepts a token that the flow signed itself with jwtSecret',
          priority: 'P2',
        },
      ],
    },
    'a text of the flow file signs an accepted token, and a placeholder is the secret of a service': {
      flowSuite: guessable,
      flowRuns: [aFlowRun('auth.default-secret', [forgedWith('${vars.defaultSecret}'), refused, sent(200)])],
      containers: [api],
      findings: [
        {
          subject: {
            service: 'api',
            variable: 'JWT_SECRET',
            flow: 'auth.default-secret',
            topic: '${vars.defaultSecret}',
          },
          message: 'GET /api/jobs accepts a token that is signed with `${vars.defaultSecret}`, a text of the flow file',
        },
      ],
    },
    'any signature, and none, will do': {
      flowSuite: guessable,
      flowRuns: [
        aFlowRun('auth.a', [forgedWith('a random key'), refused, sent(200)]),
        aFlowRun('auth.b', [forgedWith('none'), sent(200)]),
      ],
      findings: [
        {
          subject: { flow: 'auth.a', topic: 'a random key' },
          message: 'GET /api/jobs accepts a token that is signed with a random key',
        },
        {
          subject: { flow: 'auth.b', topic: 'no signature' },
          message: 'GET /api/jobs accepts a token that is not signed',
        },
      ],
    },
  },
  notApplicable: {
    'the secret is a strong one, so that the token is as good as any': {
      flowSuite: suiteWith({}),
      flowRuns: run(refused, sent(200)),
    },
    'no token was forged': { flowSuite: guessable, flowRuns: [aFlowRun('auth.default-secret')] },
  },
});
