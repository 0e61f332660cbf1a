import { describe, expect, test } from 'vitest';
import { sampleCheck } from '../../reports/testing/sample-checks.ts';
import { sampleConfigGate } from '../../reports/testing/sample-gates.ts';
import type { CheckResult, Finding } from '../model/check-result.ts';
import type { GateResult } from '../model/result.ts';
import { acceptedUrgent, knownSetAside } from './set-aside.ts';
import { aFinding } from './testing/a-finding.ts';

const ADA = {
  reason: 'behind a proxy',
  owner: 'Ada',
  expires: '2026-12-31',
  place: { file: 'gates.waivers.yaml', line: 2 },
};
const GRACE = { ...ADA, owner: 'Grace', approver: 'Ada', place: { file: 'gates.waivers.yaml', line: 8 } };
const gateWith = (...checks: CheckResult[]): GateResult => ({
  ...sampleConfigGate(),
  sections: [{ id: 's', title: 'S', status: 'fail', checks, exhibits: [] }],
});
const ports = (findings: readonly Finding[], different: Partial<CheckResult> = {}) =>
  sampleCheck('port-published', 'Ports are published', { verdict: 'fail', findings: [...findings], ...different });

describe('urgent findings that somebody accepted', () => {
  const told = (...findings: Finding[]) => acceptedUrgent(gateWith(ports(findings)));

  test('are told with whom they concern, by whom they were accepted, until when and why', () => {
    expect(
      told(aFinding('api', { waiver: ADA }), aFinding('ui', { waiver: ADA }), aFinding('api', { waiver: ADA })),
    ).toEqual([
      {
        gate: 'g1',
        what: 'Ports are published: api, ui',
        reason: 'P1 accepted by Ada, until 2026-12-31: behind a proxy',
      },
    ]);
  });

  test('name the approver, where there is one', () => {
    const [item] = told(aFinding('api', { priority: 'P0', waiver: GRACE }));
    expect(item?.reason).toBe('P0 accepted by Grace, approved by Ada, until 2026-12-31: behind a proxy');
  });

  test('are one item for each waiver and each priority', () => {
    const elsewhere = { ...ADA, place: { file: 'gates.yaml', line: 2 } };
    const findings = [
      aFinding('api', { waiver: ADA }),
      aFinding('ui', { waiver: GRACE }),
      aFinding('db', { waiver: elsewhere }),
      aFinding('job', { waiver: ADA, priority: 'P0' }),
    ];
    expect(told(...findings).map(({ what }) => what)).toEqual([
      'Ports are published: api',
      'Ports are published: ui',
      'Ports are published: db',
      'Ports are published: job',
    ]);
  });

  test('are not those that are less urgent, nor those that nobody accepted', () => {
    expect(told(aFinding('api', { priority: 'P2', waiver: ADA }), aFinding('ui'))).toEqual([]);
  });
});

describe('findings that the baseline lets pass', () => {
  const knownSince = { run: 'r7', takenAt: '2026-01-30T00:00:00.000Z' };
  const onlyNew = { failOn: 'P1', failOnNew: true } as const;
  const told = (check: CheckResult, how: Parameters<typeof knownSetAside>[1] = onlyNew) =>
    knownSetAside(gateWith(check), how);

  test('are told with their number and the run in which they were seen first', () => {
    expect(told(ports([aFinding('api', { knownSince }), aFinding('ui', { knownSince })]))).toEqual([
      {
        gate: 'g1',
        what: 'Ports are published: 2 findings',
        reason: 'P1, known since r7; only new findings fail a gate',
      },
    ]);
  });

  test('are told also where that run is not known', () => {
    expect(told(ports([aFinding('api')]))[0]?.reason).toBe(
      'P1, known since the baseline; only new findings fail a gate',
    );
  });

  test('are those that would fail the gate otherwise: urgent enough, and accepted by nobody', () => {
    const findings = [
      aFinding('api', { knownSince }),
      aFinding('ui', { priority: 'P2' }),
      aFinding('db', { waiver: ADA }),
    ];
    expect(told(ports(findings))[0]?.what).toBe('Ports are published: 1 finding');
    expect(told(ports(findings.slice(1)))).toEqual([]);
    expect(told(ports([]))).toEqual([]);
  });

  test.each<[string, CheckResult, Parameters<typeof knownSetAside>[1]]>([
    ['every finding fails a gate', ports([aFinding('api')]), { failOn: 'P1', failOnNew: false }],
    ['nothing is said about new ones', ports([aFinding('api')]), { failOn: 'P1' }],
    ['the check fails the gate, because it has a new one', ports([aFinding('api')], { failsGate: true }), onlyNew],
    ['the check is waived as a whole', ports([aFinding('api')], { verdict: 'waived' }), onlyNew],
  ])('are none where %s', (_, check, how) => {
    expect(told(check, how)).toEqual([]);
  });
});
