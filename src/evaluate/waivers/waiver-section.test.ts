import { describe, expect, test } from 'vitest';
import type { Severity } from '../../model/settings.ts';
import type { WaiverOutcome } from '../../model/waiver.ts';
import { aWeighing } from '../testing/a-weighing.ts';
import { waiverSection } from './waiver-section.ts';

const waiver = (state: WaiverOutcome['state'], different: Partial<WaiverOutcome> = {}): WaiverOutcome => ({
  check: 'log-silent',
  scope: { service: 'worker' },
  reason: 'it idles',
  owner: 'Ada',
  expires: '2026-12-31',
  place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
  findings: state === 'applied' ? 1 : 0,
  state,
  ...different,
});
const held = { waivers: [], evidence: 'E7', day: '2026-11-21' } as const;
const sectionOf = (waivers: readonly WaiverOutcome[], different: Parameters<typeof aWeighing>[0] = {}) =>
  waiverSection([], waivers, aWeighing({ waivers: held, ...different }));
const checksOf = (...waivers: WaiverOutcome[]) => sectionOf(waivers)?.section.checks ?? [];

describe('a gate has a section about waivers', () => {
  test('where some name its checks, with what was accepted and with all of them', () => {
    expect(sectionOf([waiver('applied')])?.section).toMatchObject({
      id: 'waivers',
      title: 'Accepted Findings',
      status: 'pass',
      exhibits: [{ id: 'accepted-findings' }, { id: 'waivers', rows: [{ evidence: ['E7'] }] }],
    });
  });

  test('and none where no waiver names them, or none was read', () => {
    expect(sectionOf([])).toBeUndefined();
    expect(sectionOf([waiver('applied')], { waivers: { waivers: [], day: '2026-11-21' } })).toBeUndefined();
  });
});

describe('the waivers themselves are judged', () => {
  test('and are in order when each counts, or nothing is known of it', () => {
    expect(checksOf(waiver('applied'), waiver('not-judged')).map((check) => [check.id, check.verdict])).toEqual([
      ['waiver-refused', 'pass'],
      ['waiver-expired', 'pass'],
      ['waiver-orphaned', 'pass'],
    ]);
    expect(checksOf(waiver('applied'), waiver('not-judged'))[0]).toMatchObject({ examined: 2, evidence: ['E7'] });
  });

  test.each(['refused', 'expired', 'orphaned'] as const)('one that is %s is a finding of that check alone', (state) => {
    const failing = checksOf(waiver('applied'), waiver(state)).filter(({ verdict }) => verdict === 'fail');
    expect(failing.map(({ id, findings }) => [id, findings.length])).toEqual([[`waiver-${state}`, 1]]);
  });

  test('a finding names the check, the place and whom to ask, and why it does not count', () => {
    const [, expired] = checksOf(waiver('expired', { because: 'its last day was 2026-11-20' }));
    expect(expired?.findings).toMatchObject([
      {
        subject: { service: 'worker', topic: 'log-silent', file: 'gates.waivers.yaml', line: 2 },
        message: 'Its last day has passed; what it accepted is a finding again.',
        observed: 'log-silent, service worker, owned by Ada: its last day was 2026-11-20',
        expected: 'a last day that is still to come',
        evidence: ['E7'],
      },
    ]);
  });

  test('one that covers a whole check names no service, and one without a reason its state', () => {
    const [, , orphaned] = checksOf(waiver('orphaned', { scope: {} }));
    expect(orphaned?.findings[0]?.subject).not.toHaveProperty('service');
    expect(orphaned?.findings[0]?.observed).toMatch(/owned by Ada: orphaned$/);
  });

  test('as urgently as the settings say, and what they switch off is told and not judged', () => {
    const checks: Severity['checks'] = {
      'waiver-expired': { off: 'we look at them every month' },
      'waiver-refused': { priority: 'P3', reason: 'there is only one of us' },
    };
    const section = sectionOf([waiver('refused'), waiver('expired')], { severity: { profile: 'prod', checks } });
    expect(section?.section.checks.map(({ id, priority }) => [id, priority])).toEqual([
      ['waiver-refused', 'P3'],
      ['waiver-orphaned', 'P3'],
    ]);
    expect(section?.relaxations.map(({ check, to }) => [check, to])).toEqual([
      ['waiver-refused', 'P3'],
      ['waiver-expired', 'off'],
    ]);
    expect(sectionOf([waiver('applied')])?.relaxations).toEqual([]);
  });

  test('so that one without the approval that it needs fails the gate', () => {
    expect(sectionOf([waiver('refused')])?.section.status).toBe('fail');
    expect(sectionOf([waiver('orphaned')])?.section.status).toBe('warning');
  });
});
