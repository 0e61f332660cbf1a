import { createHash } from 'node:crypto';
import type { Gate } from '../../src/model/gate.ts';
import { compareText } from '../../src/shared/compare.ts';

/** The source of `gates/check-catalogue.generated.ts`: which checks there are, told from their ids and metadata. */
export function catalogueSource(gates: readonly Gate[]): string {
  const metadata = gates
    .flatMap(({ sections }) => sections.flatMap(({ checks }) => checks))
    .map(({ meta: { example: _shownOnItsPageOnly, ...meta } }) => meta)
    .toSorted((a, b) => compareText(a.id, b.id));
  const sha256 = createHash('sha256').update(JSON.stringify(metadata)).digest('hex');
  return `// Made by \`npm run generate\` from the checks below gates/; changes made here are lost.
import type { CheckCatalogue } from '../src/model/evidence/judging.ts';

/** The checks of this version: a digest over their ids and metadata, and how many they are. */
export const CHECK_CATALOGUE: CheckCatalogue = {
  sha256: '${sha256}',
  checks: ${metadata.length},
};
`;
}
