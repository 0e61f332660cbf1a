import { describe, expect, test } from 'vitest';
import type { WaiverOutcome } from '../../model/waiver.ts';
import { waiverTable } from './waiver-table.ts';

const waiver = (different: Partial<WaiverOutcome> = {}): WaiverOutcome => ({
  check: 'log-silent',
  scope: { service: 'worker' },
  reason: 'Worker idle (expected)',
  owner: 'Ada',
  expires: '2026-12-31',
  place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
  findings: 1,
  state: 'applied',
  ...different,
});
const rowsOf = (...waivers: WaiverOutcome[]) => waiverTable(waivers, 'E7').rows;

test('a waiver is a row that tells where it was written, and cites the piece that holds it', () => {
  expect(waiverTable([waiver()], 'E7')).toEqual({
    id: 'waivers',
    title: 'Waivers',
    columns: [
      { title: 'Written in', style: 'code' },
      { title: 'Check', style: 'code' },
      { title: 'Scope' },
      { title: 'Owner' },
      { title: 'Last day' },
      { title: 'State' },
    ],
    rows: [
      {
        cells: ['gates.waivers.yaml:2', 'log-silent', 'service worker', 'Ada', '2026-12-31', 'accepts 1 finding'],
        evidence: ['E7'],
      },
    ],
  });
});

describe('its state', () => {
  const stateOf = (different: Partial<WaiverOutcome>) => rowsOf(waiver(different))[0]?.cells.at(-1);

  test.each<[Partial<WaiverOutcome>, string]>([
    [{ findings: 3 }, 'accepts 3 findings'],
    [{ state: 'expired', because: 'its last day was 2026-01-01' }, 'expired: its last day was 2026-01-01'],
    [{ state: 'orphaned' }, 'orphaned'],
    [{ state: 'not-judged', because: 'its check is switched off' }, 'not judged: its check is switched off'],
  ])('%j: %s', (different, text) => {
    expect(stateOf(different)).toBe(text);
  });
});
