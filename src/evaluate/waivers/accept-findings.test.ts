import { describe, expect, test } from 'vitest';
import { utcDay } from '../../derive/time/utc-day.ts';
import type { Finding } from '../../model/check-result.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import { acceptFindings } from './accept-findings.ts';

const finding = (different: Partial<Finding> = {}): Finding => ({
  fingerprint: '0123456789abcdef',
  priority: 'P1',
  message: 'is idle',
  observed: 'idle',
  expected: 'working',
  fix: 'Give it work.',
  subject: { service: 'worker', container: 'shop-worker-1' },
  evidence: ['E4'],
  ...different,
});

const waiver = (different: Partial<PlacedWaiver> = {}): PlacedWaiver => ({
  check: 'log-silent',
  scope: { service: 'worker' },
  reason: 'Worker idle (expected)',
  owner: 'Ada',
  expires: '2026-12-31',
  place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
  ...different,
});

const on = (day: string, waivers: readonly PlacedWaiver[], findings: readonly Finding[], unread?: string) =>
  acceptFindings('log-silent', findings, { waivers, day }, unread);
const stateOf = (different: Partial<PlacedWaiver>, findings = [finding()], unread?: string) =>
  on('2026-12-01', [waiver(different)], findings, unread).waivers.map(({ state, because }) => [state, because])[0];

test('an accepted finding stays, with who accepted it, why and until when', () => {
  const { findings, waivers } = on('2026-12-01', [waiver({ approver: 'Grace' })], [finding()]);
  expect(findings).toEqual([
    {
      ...finding(),
      waiver: {
        reason: 'Worker idle (expected)',
        owner: 'Ada',
        approver: 'Grace',
        expires: '2026-12-31',
        place: { file: 'gates.waivers.yaml', line: 2 },
      },
    },
  ]);
  expect(waivers).toMatchObject([{ state: 'applied', findings: 1 }]);
});

describe('a waiver fits', () => {
  test.each<[string, Partial<PlacedWaiver>, boolean]>([
    ['every finding of its check without a scope', { scope: {} }, true],
    ['the service that it names', { scope: { service: 'worker' } }, true],
    ['no other service', { scope: { service: 'api' } }, false],
    ['the container that it names', { scope: { container: 'shop-worker-1' } }, true],
    ['no other container', { scope: { container: 'shop-worker-2' } }, false],
    ['no finding without the file that it names', { scope: { file: 'compose.yaml' } }, false],
    ['the fingerprint that it names', { scope: { fingerprint: '0123456789abcdef' } }, true],
    ['no other fingerprint', { scope: { fingerprint: 'f'.repeat(16) } }, false],
    ['only where all of its scope fits', { scope: { service: 'worker', container: 'shop-worker-2' } }, false],
    ['no other check', { check: 'log-silent-too' }, false],
  ])('%s', (_, different, fits) => {
    const [accepted] = on('2026-12-01', [waiver(different)], [finding()]).findings;
    expect(accepted?.waiver !== undefined).toBe(fits);
  });
});

describe('a waiver', () => {
  test('that fits nothing is orphaned', () => {
    expect(stateOf({ scope: { service: 'api' } })).toEqual(['orphaned', 'its check has no finding that it fits']);
  });
  test('that fits nothing of what was read is not judged while something was not', () => {
    expect(stateOf({}, [], 'its check could not be evaluated')).toEqual([
      'not-judged',
      'its check could not be evaluated',
    ]);
  });
  test('of two that fit the same finding both count, and the first is shown', () => {
    const both = [waiver({ owner: 'Ada' }), waiver({ owner: 'Bob', scope: {} })];
    const { findings, waivers } = on('2026-12-01', both, [finding()]);
    expect([findings[0]?.waiver?.owner, waivers.map(({ state }) => state)]).toEqual(['Ada', ['applied', 'applied']]);
  });
});

describe('a P0 needs an approver other than the owner', () => {
  const grave = [finding({ priority: 'P0' }), finding({ fingerprint: 'f'.repeat(16) })];
  test.each<[string, Partial<PlacedWaiver>, string, string | undefined]>([
    ['without one', {}, 'refused', 'a P0 needs an approver, and it names none'],
    ['with the owner', { approver: 'Ada' }, 'refused', 'a P0 needs an approver other than its owner'],
    ['with the owner in other letters', { approver: ' ADA' }, 'refused', 'a P0 needs an approver other than its owner'],
    ['with somebody else', { approver: 'Grace' }, 'applied', undefined],
  ])('%s', (_, different, state, because) => {
    expect(stateOf(different, grave)).toEqual([state, because]);
  });
  test('what is refused accepts nothing, not even the lesser findings', () => {
    expect(on('2026-12-01', [waiver()], grave).findings.map((one) => one.waiver)).toEqual([undefined, undefined]);
  });
  test('a P1 needs none', () => expect(stateOf({})).toEqual(['applied', undefined]));
});

describe('the last day counts to its end in UTC, wherever the capture was taken', () => {
  test.each([
    ['2026-12-31', '2026-12-31T23:59:59.999Z', 'applied'],
    ['2026-12-31', '2027-01-01T00:00:00.000Z', 'expired'],
    // Midnight has passed in Auckland, and not yet in UTC.
    ['2026-12-31', '2027-01-01T12:59:59+13:00', 'applied'],
    ['2026-12-31', '2027-01-01T13:00:00+13:00', 'expired'],
    // It is still the last day in Los Angeles, and no longer in UTC.
    ['2026-12-31', '2026-12-31T16:00:00-08:00', 'expired'],
    ['2028-02-28', '2028-02-29T00:00:00Z', 'expired'],
    ['2028-02-29', '2028-02-29T23:59:59Z', 'applied'],
    ['2028-02-29', '2028-03-01T00:00:00Z', 'expired'],
    ['2027-02-28', '2027-03-01T00:00:00Z', 'expired'],
    ['2026-10-31', '2026-10-31T23:59:59Z', 'applied'],
    ['2026-10-31', '2026-11-01T00:00:00Z', 'expired'],
    ['2026-09-30', '2026-10-01T00:00:00Z', 'expired'],
    // The days on which clocks are set have 23 and 25 hours in Berlin, and 24 in UTC.
    ['2026-03-29', '2026-03-30T01:59:59+02:00', 'applied'],
    ['2026-03-29', '2026-03-30T02:00:00+02:00', 'expired'],
    ['2026-10-25', '2026-10-26T00:59:59+01:00', 'applied'],
    ['2026-10-25', '2026-10-26T01:00:00+01:00', 'expired'],
    ['2026-11-01', '2026-11-01T23:59:59Z', 'applied'],
  ])('until %s, taken at %s: %s', (expires, takenAt, state) => {
    for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati']) {
      process.env['TZ'] = zone;
      const { waivers } = on(utcDay(takenAt), [waiver({ expires })], [finding()]);
      expect([zone, waivers[0]?.state]).toEqual([zone, state]);
    }
    delete process.env['TZ'];
  });

  test('an expired one accepts nothing, and says since when', () => {
    const { findings, waivers } = on('2027-01-01', [waiver()], [finding()]);
    expect(findings[0]?.waiver).toBeUndefined();
    expect(waivers).toMatchObject([{ state: 'expired', because: 'its last day was 2026-12-31', findings: 1 }]);
  });
});
