// Made by `npm run generate` from the checks below gates/; changes made here are lost.
import type { CheckCatalogue } from '../src/model/evidence/judging.ts';

/** The checks of this version: a digest over their ids and metadata, and how many they are. */
export const CHECK_CATALOGUE: CheckCatalogue = {
  sha256: '73ce8425b3f44a443486ccb13abb809f1dcb7ea31286dc917bd24b8d4107897d',
  checks: 429,
};
