// Made by `npm run generate` from the checks below gates/; changes made here are lost.
import type { CheckCatalogue } from '../src/model/evidence/judging.ts';

/** The checks of this version: a digest over their ids and metadata, and how many they are. */
export const CHECK_CATALOGUE: CheckCatalogue = {
  sha256: '181a14bca460435d27302ad7ac80a3b9dd922a691e4862f53169c45fedd7d452',
  checks: 429,
};
