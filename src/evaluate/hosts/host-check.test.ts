import { describe, expect, test } from 'vitest';
import { type HostCheck, type HostJudgement, runHostCheck } from './host-check.ts';
import { aHost } from './testing/a-host.ts';

const META: HostCheck['meta'] = {
  id: 'port-on-several-hosts',
  priority: 'P3',
  title: 'All is well',
  failureTitle: 'Something is wrong',
  why: 'It matters.',
  fix: 'Mend it.',
};
const sighting = (host: string, evidence: string) => ({ host, evidence, text: `seen at ${evidence}` });
const draft = {
  subject: { port: '80/tcp' },
  message: 'it differs',
  expected: 'one',
  sightings: [sighting('edge-1', 'E1'), sighting('edge-1', 'E2'), sighting('edge-2', 'E1'), sighting('edge-1', 'E1')],
};
const hosts = [aHost('edge-1'), aHost('edge-2')];
const half = [...hosts, aHost('edge-3', [], { unread: 'engine *: no answer within 5 s' })];
const NOT_READ = 'not all of edge-3 was read: engine *: no answer within 5 s';

const judged = (different: Partial<HostJudgement> = {}, looked = hosts) =>
  runHostCheck(
    { meta: META, evaluate: () => ({ examined: 2, drafts: [], otherwise: 'there is nothing', ...different }) },
    looked,
  );

describe('a question between hosts', () => {
  test('passes when something was examined and nothing was found', () => {
    expect(judged()).toEqual({
      id: 'port-on-several-hosts',
      title: 'All is well',
      why: 'It matters.',
      fix: 'Mend it.',
      verdict: 'pass',
      examined: 2,
      findings: [],
    });
  });

  test('does not apply when nothing was examined, and says why', () => {
    expect(judged({ examined: 0 })).toMatchObject({
      verdict: 'not-applicable',
      reason: 'there is nothing',
      findings: [],
    });
  });

  test.each<[string, Partial<HostJudgement>, typeof hosts, string]>([
    ['not all of a host was read', {}, half, NOT_READ],
    ['nothing was examined because of that', { examined: 0 }, half, NOT_READ],
    ['what was read cannot be compared', { unknown: 'the keys differ' }, hosts, 'the keys differ'],
  ])('is open when %s', (_, different, looked, reason) => {
    expect(judged(different, looked)).toMatchObject({ verdict: 'indeterminate', reason, findings: [] });
  });

  test('fails with what was found, and tells each sighting once', () => {
    const check = judged({ drafts: [draft] });
    expect(check).toMatchObject({ verdict: 'fail', title: 'Something is wrong', examined: 2 });
    expect(check).not.toHaveProperty('reason');
    expect(check.findings).toMatchObject([
      {
        priority: 'P3',
        subject: { port: '80/tcp' },
        message: 'it differs',
        observed: 'edge-1: seen at E1; edge-1: seen at E2; edge-2: seen at E1',
        expected: 'one',
        hosts: ['edge-1', 'edge-2'],
        evidence: ['edge-1:E1', 'edge-1:E2', 'edge-2:E1'],
      },
    ]);
  });

  test('fails with what was found though not all was read, and says so', () => {
    expect(judged({ drafts: [draft] }, half)).toMatchObject({
      verdict: 'fail',
      reason: `fails on what was compared; ${NOT_READ}`,
    });
  });
});

test('a finding is known again whatever is observed and wherever, and told apart by what it is about', () => {
  const fingerprintOf = (different: Partial<typeof draft>) =>
    judged({ drafts: [{ ...draft, ...different }] }).findings[0]?.fingerprint;
  expect(fingerprintOf({ message: 'otherwise', sightings: [sighting('a', 'E7'), sighting('b', 'E8')] })).toBe(
    fingerprintOf({}),
  );
  expect(fingerprintOf({ subject: { port: '81/tcp' } })).not.toBe(fingerprintOf({}));
});
