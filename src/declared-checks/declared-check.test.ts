import { describe, expect, test } from 'vitest';
import { captureOf, type GivenPiece } from '../../gates/testing/capture.ts';
import { aContainer } from '../../gates/testing/evidence.ts';
import { indexEvidence } from '../evaluate/evidence-index.ts';
import { runCheck } from '../evaluate/run-check.ts';
import { DeclaredCheck } from '../model/declared-check.ts';
import { checkOf } from './declared-check.ts';

const BASE = {
  id: 'container-without-owner',
  title: 'Every container names its owner',
  subject: 'containers',
  expect: { "$.labels['org.example.owner']": { exists: true } },
  message: 'says nobody owns it',
  fix: 'Add the label org.example.owner.',
  why: 'Whoever is called at night has to know whom to wake.',
};

const declare = (different: object = {}) => checkOf(DeclaredCheck.parse({ ...BASE, ...different }));
const judged = (different: object, ...pieces: GivenPiece[]) =>
  runCheck(declare(different), indexEvidence(captureOf(...pieces)));
const container = (service: string, different: Parameters<typeof aContainer>[1] = {}): GivenPiece => [
  'containers',
  service,
  aContainer(service, different),
];
const owned = { labels: { 'org.example.owner': 'payments' } };

describe('a check without code', () => {
  test('passes when every subject is as expected, and cites each of them', () => {
    const outcome = judged({}, container('api', owned), container('db', owned));
    expect(outcome).toMatchObject({ verdict: 'pass', examined: 2, evidence: ['E1', 'E2'] });
  });

  test('fails with one finding for each subject that is not, by its names and its evidence', () => {
    expect(judged({}, container('api', owned), container('db'))).toMatchObject({
      verdict: 'fail',
      examined: 2,
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'says nobody owns it',
          observed: "$.labels['org.example.owner'] is nothing",
          expected: "$.labels['org.example.owner'] exists",
          evidence: ['E2'],
        },
      ],
    });
  });

  test('examines only what "where" means', () => {
    const where = { '$.service': { not: { in: ['db', 'cache'] } } };
    expect(judged({ where }, container('api', owned), container('db'))).toMatchObject({ verdict: 'pass', examined: 1 });
  });

  test('is not applicable when there is no subject', () => {
    expect(judged({})).toMatchObject({ verdict: 'not-applicable', reason: 'there is no $.containers[*]' });
  });

  test('is not applicable when "where" means none of the subjects', () => {
    expect(judged({ where: { '$.service': 'mail' } }, container('api'))).toMatchObject({
      verdict: 'not-applicable',
      reason: 'none of 1 subject is meant by "where"',
    });
  });

  test('is never a pass when a subject could not be read', () => {
    const outcome = judged({}, container('api', owned), ['containers', 'db', { missing: 'engine.hung' }]);
    expect(outcome).toMatchObject({ verdict: 'indeterminate' });
  });

  test('is never a pass when a path finds something else than it is compared with', () => {
    expect(judged({ expect: { '$.limits.pids': { matches: '^[0-9]+$' } } }, container('api'))).toMatchObject({
      verdict: 'fail',
      findings: [{ observed: expect.stringContaining('it is a number, not coerced to a text') }],
    });
  });
});

describe('a subject further down than a piece of evidence', () => {
  const mounts = [
    { type: 'volume', source: 'data', target: '/data', readOnly: false },
    { type: 'bind', source: '/srv/config', target: '/config', readOnly: false },
  ];
  const asked = {
    subject: "$.containers[*].mounts[?@.type=='bind']",
    expect: { '$.readOnly': true },
    message: 'can write to ${$.source} of the host',
  };

  test('is named by the piece and its place in it, and the message shows what is found there', () => {
    expect(judged(asked, container('api', { mounts }))).toMatchObject({
      verdict: 'fail',
      examined: 1,
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1', topic: 'mounts[1]' },
          message: 'can write to /srv/config of the host',
          observed: 'mounts[1]: $.readOnly is false',
          expected: '$.readOnly equals true',
          evidence: ['E1'],
        },
      ],
    });
  });
});

describe('metadata', () => {
  test('what is not said has a default that says so', () => {
    expect(declare().meta).toMatchObject({ failureTitle: 'Not so: Every container names its owner', priority: 'P2' });
  });
});
