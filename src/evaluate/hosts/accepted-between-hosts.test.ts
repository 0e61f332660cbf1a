import { describe, expect, test } from 'vitest';
import type { CrossHostCheck, CrossHostFinding } from '../../model/merged-result.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import { acceptedBetweenHosts } from './accepted-between-hosts.ts';
import type { HostView } from './host-view.ts';
import { aHost } from './testing/a-host.ts';

const finding = (service: string): CrossHostFinding => ({
  fingerprint: service.padEnd(16, '0'),
  priority: 'P2',
  subject: { service },
  message: 'it differs',
  observed: 'edge-1: one; edge-2: two',
  expected: 'one image',
  hosts: ['edge-1', 'edge-2'],
  evidence: ['edge-1:E1', 'edge-2:E1'],
});
const skew = (different: Partial<CrossHostCheck> = {}): CrossHostCheck => ({
  id: 'image-versions-differ',
  title: 'Images differ',
  verdict: 'fail',
  why: 'w',
  fix: 'f',
  examined: 2,
  findings: [finding('api'), finding('ui')],
  ...different,
});
const aWaiver = (different: Partial<PlacedWaiver> = {}): PlacedWaiver => ({
  check: 'image-versions-differ',
  scope: {},
  reason: 'a canary until Friday',
  owner: 'Ada',
  expires: '2026-01-31',
  place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
  ...different,
});
const takenOn = (day: string, waivers: readonly PlacedWaiver[] = []): HostView => {
  const host = aHost('edge', [], { waivers });
  return { ...host, result: { ...host.result, run: { ...host.result.run, takenAt: `${day}T21:30:00.000Z` } } };
};
const onTheDay = [takenOn('2026-01-31'), takenOn('2026-01-30')];

function judged(check: CrossHostCheck, given: readonly PlacedWaiver[], hosts = onTheDay) {
  const { checks, waivers } = acceptedBetweenHosts([check], hosts, given);
  return { check: checks[0], waivers };
}

describe('a check between hosts', () => {
  test('is waived when each of its findings is accepted; they stay, and say by whom', () => {
    const { check, waivers } = judged(skew(), [aWaiver()]);
    expect(check?.verdict).toBe('waived');
    expect(check?.findings.map(({ subject, waiver }) => [subject.service, waiver?.owner])).toEqual([
      ['api', 'Ada'],
      ['ui', 'Ada'],
    ]);
    expect(waivers).toMatchObject([{ check: 'image-versions-differ', state: 'applied', findings: 2 }]);
  });

  test('fails with what is left when only some are', () => {
    const { check } = judged(skew(), [aWaiver({ scope: { service: 'api' } })]);
    expect([check?.verdict, check?.findings.map(({ waiver }) => waiver?.owner)]).toEqual(['fail', ['Ada', undefined]]);
  });

  test.each(['pass', 'not-applicable', 'indeterminate'] as const)('stays %s: there is nothing to accept', (verdict) => {
    expect(judged(skew({ verdict, findings: [] }), [aWaiver()]).check?.verdict).toBe(verdict);
  });

  test('has nothing to do with waivers of other checks', () => {
    const others = [aWaiver({ check: 'engine-versions-differ' }), aWaiver({ check: 'memory-unlimited' })];
    expect(judged(skew(), others)).toMatchObject({ check: { verdict: 'fail' }, waivers: [] });
  });
});

describe('the last day of a waiver', () => {
  test('is held against the day of the newest capture, whichever that is', () => {
    expect(judged(skew(), [aWaiver()]).waivers).toMatchObject([{ state: 'applied' }]);
    const later = takenOn('2026-02-01');
    const hosts = [...onTheDay, later, takenOn('2026-01-29')];
    expect(judged(skew(), [aWaiver()], hosts)).toMatchObject({
      check: { verdict: 'fail' },
      waivers: [{ state: 'expired' }],
    });
  });
});

describe('a waiver that fits nothing', () => {
  const elsewhere = aWaiver({ scope: { service: 'nobody' } });

  test('is an orphan where all was compared', () => {
    for (const verdict of ['pass', 'not-applicable'] as const)
      expect(judged(skew({ verdict, findings: [] }), [elsewhere]).waivers).toMatchObject([{ state: 'orphaned' }]);
  });

  test('is an orphan also where the check does not apply, although that has a reason', () => {
    const check = skew({ verdict: 'not-applicable', reason: 'no image is on more than one host', findings: [] });
    expect(judged(check, [elsewhere]).waivers).toMatchObject([{ state: 'orphaned' }]);
  });

  test.each([
    ['nothing was found', skew({ verdict: 'indeterminate', reason: 'not all was read', findings: [] })],
    ['something else was found', skew({ reason: 'not all was read' })],
  ])('is not judged where not all was read, though %s', (_, check) => {
    expect(judged(check, [elsewhere]).waivers).toMatchObject([{ state: 'not-judged', because: 'not all was read' }]);
  });
});

describe('a waiver that several captures carry', () => {
  const copy = aWaiver({ place: { file: '/elsewhere/gates.waivers.yaml', line: 9, column: 5 } });

  test('counts once, wherever it was written', () => {
    const hosts = [takenOn('2026-01-31', [copy]), takenOn('2026-01-31', [copy])];
    const { check, waivers } = judged(skew(), [aWaiver()], hosts);
    expect([check?.verdict, waivers.length]).toEqual(['waived', 1]);
    expect(judged(skew(), [], hosts).waivers).toHaveLength(1);
  });

  test.each<[string, Partial<PlacedWaiver>]>([
    ['another owner', { owner: 'Grace' }],
    ['another approver', { approver: 'Grace' }],
    ['another reason', { reason: 'forever' }],
    ['another last day', { expires: '2026-02-28' }],
    ['another service', { scope: { service: 'api' } }],
    ['another container', { scope: { container: 'shop-api-1' } }],
    ['another file', { scope: { file: 'compose.yaml' } }],
    ['another finding', { scope: { fingerprint: '0123456789abcdef' } }],
  ])('is two when one of them says %s', (_, different) => {
    expect(judged(skew(), [aWaiver(), aWaiver(different)]).waivers).toHaveLength(2);
  });

  test('and one of another check is not mixed up with it', () => {
    const other = skew({ id: 'engine-versions-differ', findings: [finding('engine')] });
    const given = [aWaiver(), aWaiver({ check: 'engine-versions-differ' })];
    const { checks } = acceptedBetweenHosts([skew(), other], onTheDay, given);
    expect(checks.map(({ verdict }) => verdict)).toEqual(['waived', 'waived']);
  });
});
