import { describe, expect, test } from 'vitest';
import type { Gate } from '../../model/gate.ts';
import type { PlacedWaiver, WaiverOutcome } from '../../model/waiver.ts';
import { allWaivers, gateWaivers } from './gate-waivers.ts';

const waiver = (check: string, line: number, different: Partial<PlacedWaiver> = {}): PlacedWaiver => ({
  check,
  scope: {},
  reason: 'expected',
  owner: 'Ada',
  expires: '2026-12-31',
  place: { file: 'gates.waivers.yaml', line, column: 5 },
  ...different,
});
const applied = (one: PlacedWaiver): WaiverOutcome => ({ ...one, findings: 1, state: 'applied' });
const day = '2026-11-21';
const gate = { id: 'g2', sections: [{ checks: [{ meta: { id: 'log-silent' } }] }] } as unknown as Gate;

describe('the waivers of a gate', () => {
  const of = (waivers: PlacedWaiver[], judged: WaiverOutcome[]) =>
    gateWaivers(gate, judged, { waivers: { waivers, day } });

  test('are those that name one of its checks, with what became of each', () => {
    const [first, other] = [waiver('log-silent', 2), waiver('image-outdated', 9)];
    expect(of([first, other], [applied(first)])).toEqual([{ ...applied(first), gate: 'g2' }]);
  });

  test.each<[string, PlacedWaiver]>([
    ['line', waiver('log-silent', 3)],
    ['column', waiver('log-silent', 2, { place: { file: 'gates.waivers.yaml', line: 2, column: 9 } })],
    ['file', waiver('log-silent', 2, { place: { file: 'gates.yaml', line: 2, column: 5 } })],
  ])('are told from each other by their %s', (_, other) => {
    expect(of([waiver('log-silent', 2)], [applied(other)])).toMatchObject([{ state: 'not-judged' }]);
  });

  test('were not judged where the check is switched off, and are over all the same', () => {
    const past = { expires: '2026-01-31' };
    expect(of([waiver('log-silent', 2), waiver('log-silent', 3, past)], [])).toMatchObject([
      { findings: 0, state: 'not-judged', because: 'its check is switched off', gate: 'g2' },
      { findings: 0, state: 'expired', because: 'its last day was 2026-01-31', gate: 'g2' },
    ]);
  });
});

describe('all waivers of a run', () => {
  test('stand in the order in which they were written, those of other gates among them', () => {
    const [first, second, third] = [
      waiver('image-outdated', 2),
      waiver('log-silent', 3),
      waiver('port-on-several-hosts', 4),
    ];
    expect(allWaivers([applied(second)], { waivers: [first, second, third], day })).toMatchObject([
      { check: 'image-outdated', state: 'not-judged', because: 'the gate of its check was not judged in this run' },
      { check: 'log-silent', state: 'applied' },
      { check: 'port-on-several-hosts', because: 'its check is about several hosts, which `gates merge` looks at' },
    ]);
  });
});
