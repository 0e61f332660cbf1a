import { describe, expect, test } from 'vitest';
import type { ExhibitResult } from '../../src/model/exhibit-result.ts';
import type { SectionResult } from '../../src/model/result.ts';
import { sampleCheck } from '../testing/sample-checks.ts';
import { sectionBlock } from './section.ts';

function section(different: Partial<SectionResult>): SectionResult {
  return { id: 'health', title: 'Health', status: 'pass', checks: [], exhibits: [], ...different };
}

const table: ExhibitResult = {
  id: 'health-table',
  title: 'Health',
  columns: [{ title: 'Service' }],
  rows: [{ cells: ['a|b'], evidence: ['E1'] }],
};

describe('a section', () => {
  test('keeps a crashed check visible', () => {
    const crashed = sampleCheck('a', 'Services are healthy', {
      verdict: 'crashed',
      reason: 'TypeError: no',
      evidence: [],
    });
    expect(sectionBlock(section({ checks: [crashed] }), new Set())).toBe(
      '### Health\n\n- 💥 Services are healthy — the check crashed: TypeError: no.',
    );
  });

  test('says of a failed check what was not read beside it', () => {
    const reason = 'fails on what was read; not read: containers api-1';
    const failed = sampleCheck('a', 'Services are down', { verdict: 'fail', reason });
    expect(sectionBlock(section({ checks: [failed] }), new Set())).toContain(`\n  - ❔ ${reason}.`);
  });

  test('says below a table what could not be read for it', () => {
    const exhibits = [{ ...table, incomplete: 'containers api-1: gone' }];
    expect(sectionBlock(section({ exhibits }), new Set())).toContain('\n\n❔ Incomplete: containers api-1: gone.');
  });

  test('tells an exhibit that could not be read from one that does not apply', () => {
    const exhibits = [{ ...table, rows: [], columns: [], reason: 'not evaluated: engine.lost' }];
    expect(sectionBlock(section({ exhibits }), new Set(['health-table']))).toContain(
      '#### Health\n\n❔ Not shown: not eval',
    );
    expect(sectionBlock(section({ exhibits }), new Set())).toContain('- ➖ Not applicable: not evaluated');
  });

  test('refuses a row that does not fit its table', () => {
    const exhibits = [{ ...table, rows: [{ cells: ['a', 'b'], evidence: ['E1'] }] }];
    expect(() => sectionBlock(section({ exhibits }), new Set())).toThrow('3 cells in a table of 2 columns');
  });

  test('says that it is empty', () => {
    expect(sectionBlock(section({}), new Set())).toBe('### Health\n\nThis section has neither a check nor an exhibit.');
  });
});
