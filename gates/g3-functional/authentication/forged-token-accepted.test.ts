import { expect } from 'vitest';
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
const holding = (service: string, fingerprint: string, name = 'JWT_SECRET', facts: Partial<SecretFacts> = {}) =>
  aContainer(service, {
    environment: [{ name, value: '«x»', secrets: [aSecret({ fingerprint, knownDefault: true, ...facts })] }],
  });
const api = holding('api', 'same');
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
          observed: expect.stringMatching(
            /^200 at as-admin; without-token was refused there with 401; JWT_SECRET of api: \S/,
          ) as string,
          evidence: ['E2', 'E1', 'E3'],
        },
      ],
    },
    'of services that hold it and others that do not, those are named': {
      flowSuite: guessable,
      flowRuns: run(refused, sent(200)),
      containers: [api, holding('worker', 'same'), holding('ui', 'other')],
      findings: [
        {
          subject: { service: 'api', variable: 'JWT_SECRET', flow: 'auth.default-secret', topic: 'jwtSecret' },
          message:
            'GET /api/jobs accepts a token that the flow signed itself with JWT_SECRET of api, JWT_SECRET of worker',
        },
      ],
    },
    'by two requests, the one at a route that refuses others is told': {
      flowSuite: guessable,
      flowRuns: run(
        anHttpStep('open', aResponse(200), { request: { ...request, path: '/api/open' } }),
        refused,
        sent(200),
      ),
      findings: [
        {
          subject: { flow: 'auth.default-secret', topic: 'jwtSecret' },
          message: 'GET /api/jobs accepts a token that the flow signed itself with jwtSecret',
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
          observed: '200 at as-admin; no request was seen to be refused there',
          priority: 'P2',
        },
      ],
    },
    'a text of the flow file, and the secrets of services are no keys for tokens, or cannot be guessed': {
      flowSuite: guessable,
      flowRuns: [aFlowRun('auth.default-secret', [forgedWith('${vars.defaultSecret}'), refused, sent(200)])],
      containers: [
        holding('api', 'same', 'DB_PASSWORD'),
        holding('ui', 'other', 'JWT_SECRET', { knownDefault: false }),
      ],
      findings: [
        {
          subject: { flow: 'auth.default-secret', topic: '${vars.defaultSecret}' },
          message: 'GET /api/jobs accepts a token that is signed with `${vars.defaultSecret}`, a text of the flow file',
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
