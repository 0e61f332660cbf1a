import { GATES } from '../../gates/index.generated.ts';

/** The ids of all checks, for options and settings that name some of them. */
export const CHECK_IDS: readonly string[] = GATES.flatMap(({ sections }) =>
  sections.flatMap(({ checks }) => checks.map(({ meta }) => meta.id)),
);
