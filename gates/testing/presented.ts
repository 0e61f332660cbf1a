import { expect } from 'vitest';
import type { EvidenceHanded, EvidenceKind } from '../../src/model/evidence/kinds.ts';
import type { Exhibit, ExhibitTable } from '../../src/model/exhibit.ts';

type Presented = ReturnType<Exhibit['present']>;

/**
 * What an exhibit shows of this evidence, after a look at whether it can be read: what every table has to be, whatever it
 * is about. Returns it for the test to say what it has to show.
 */
export function presented<K extends EvidenceKind, C extends EvidenceKind>(
  exhibit: Exhibit<K, C>,
  evidence: EvidenceHanded<K, C>,
): Presented {
  const shown = exhibit.present(evidence);
  if ('notApplicable' in shown) expect(shown.notApplicable, 'why there is nothing to show').toMatch(/\w/);
  else expectReadable(shown);
  return shown;
}

function expectReadable({ columns, rows, note }: ExhibitTable): void {
  const titles = columns.map(({ title }) => title);
  expect(titles, 'headings, each of which says something').toEqual(titles.map(() => expect.stringMatching(/\S/)));
  expect(new Set(titles).size, 'headings that differ').toBe(titles.length);
  for (const { style } of columns) expect([undefined, 'text', 'code', 'number']).toContain(style);
  expect(rows.length, 'rows; without any it says why').toBeGreaterThan(0);
  for (const { cells, evidence, group } of rows) {
    expect(cells, 'a cell for each heading').toHaveLength(titles.length);
    expect(evidence.length, 'evidence of a row').toBeGreaterThan(0);
    expect(group, 'a name of a group').not.toBe('');
  }
  expect(note, 'a note that says something').not.toBe('');
}
