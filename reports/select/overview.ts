import type { ExhibitResult } from '../../src/model/exhibit-result.ts';
import type { GateResult, SectionResult } from '../../src/model/result.ts';

/** The section whose exhibits are told on the first screen of a document, not in their order. */
const OVERVIEW = 'overview';

/** The exhibits whose rows are figures: a title, and what was observed. */
export function overviewOf({ sections }: Pick<GateResult, 'sections'>): readonly ExhibitResult[] {
  return sections.filter(({ id }) => id === OVERVIEW).flatMap(({ exhibits }) => exhibits);
}

/** The sections that follow the first screen, in the order of the document. */
export function bodyOf({ sections }: Pick<GateResult, 'sections'>): readonly SectionResult[] {
  return sections.filter(({ id }) => id !== OVERVIEW);
}
