import { describe, expect, test } from 'vitest';
import type { GateResult, SectionResult } from '../../src/model/result.ts';
import { sampleCheck } from '../testing/sample-checks.ts';
import { sampleConfigGate } from '../testing/sample-gates.ts';
import { notApplicableBlock, notApplicableLine } from './not-applicable.ts';

const quiet = (title: string, reason: string) =>
  sampleCheck(title.toLowerCase(), title, { verdict: 'not-applicable', reason });
const section = (...checks: SectionResult['checks']): SectionResult => ({
  id: 'health',
  title: 'Health',
  status: 'pass',
  checks,
  exhibits: [],
});
const gateOf = (...sections: SectionResult[]): GateResult => ({ ...sampleConfigGate(), sections });
const NOTHING_OPEN = new Set<string>();

describe('what does not apply in a section', () => {
  test('is said there when it is for one reason', () => {
    const one = section(quiet('A holds', 'there is no a'), quiet('B holds', 'there is no a'));
    expect(notApplicableLine(one, NOTHING_OPEN)).toBe('- ➖ Not applicable: there is no a (A holds; B holds).');
    expect(notApplicableBlock(gateOf(one), NOTHING_OPEN)).toBe('');
  });

  test('is counted there, and listed at the end of the document, when it is for several', () => {
    const several = section(quiet('A holds', 'there is no a'), quiet('B holds', 'there is no b'));
    expect(notApplicableLine(several, NOTHING_OPEN)).toBe(
      '- ➖ 2 statements not applicable; why is told under “Not Applicable”.',
    );
    expect(notApplicableBlock(gateOf(several), NOTHING_OPEN)).toContain(
      '| Health  | A holds              | there is no a |',
    );
  });
});
