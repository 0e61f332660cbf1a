import { describe, expect, test } from 'vitest';
import { UncitedStatementError } from '../select/cited-evidence.ts';
import { citation, citationIfAny, evidenceList } from './citation.ts';

describe('the evidence of a statement', () => {
  test.each([
    [['E12'], 'E12'],
    [['E3', 'E4'], 'E3, E4'],
    [['E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E11'], 'E3–E8, E11'],
    [['E10', 'E9', 'E2', 'E11', 'E2'], 'E2, E9–E11'],
  ])('%s is shown as %s', (evidence, shown) => {
    expect(evidenceList(evidence, 'services run')).toBe(shown);
  });

  test('a statement without evidence cannot be shown', () => {
    expect(() => evidenceList([], 'services run')).toThrow(UncitedStatementError);
    expect(() => citation([], 'services run')).toThrow('cannot be shown: services run');
  });

  test('a citation stands in brackets', () => {
    expect(citation(['E1', 'E2', 'E3'], 'services run')).toBe('[E1–E3]');
  });

  test('what was never asked for has no read to cite', () => {
    expect([citationIfAny([]), citationIfAny(['E12'])]).toEqual(['', ' [E12]']);
  });
});
