import { resolve } from 'node:path';
import type { EvidenceKind } from '../model/evidence/kinds.ts';
import { type Intake, ReadFailure } from '../model/intake.ts';
import { LimitReached } from '../model/limits/limit-reached.ts';
import { type LimitName, setLimit } from '../model/limits/limits.ts';
import { keepMissing } from './keep-missing.ts';
import { liesIn } from './lies-in.ts';
import type { ProjectFolders } from './project-folders.ts';
import type { SearchedFolders } from './search-folders.ts';

/** What is looked for, and how it is said that there is more. */
export interface Listing {
  readonly collector: string;
  /** For the ledger: `list the Markdown files`. */
  readonly action: string;
  readonly find: (directory: string) => Promise<SearchedFolders>;
  /** The limit of what there is more of, and the code and the words for that. */
  readonly beyond: Readonly<Record<'files' | 'folders', { readonly limit: LimitName; readonly what: string }>>;
  readonly code: string;
}

/**
 * Lists files of a project that are evidence of a kind, as paths relative to its directory. Where there are more than can
 * be read, or folders that may not be, that is a piece of evidence too.
 */
export async function listInFolders(
  intake: Intake,
  kind: EvidenceKind,
  folders: ProjectFolders,
  { collector, action, find, beyond, code }: Listing,
): Promise<readonly string[]> {
  const listing = await intake.read({ collector, action }, async () => {
    const found = await find(folders.directory);
    return { value: found, bytes: 0, truncated: found.beyond !== undefined };
  });
  if ('missing' in listing) {
    keepMissing(intake, kind, '*', listing, listing.missing);
    return [];
  }
  const { value } = listing;
  if (value.beyond) {
    const { limit, what } = beyond[value.beyond];
    intake.keep(kind, '*', listing, () => {
      throw new LimitReached(code, what, setLimit(intake.limits, limit));
    });
  }
  await keepClosedFolders(intake, kind, collector, value.closed, folders);
  return value.paths;
}

/**
 * Notes that folders are not shown by the system: each in the ledger, and each as evidence that is missing, as what is
 * looked for may lie there. Not so where a service is given the folder, or something in it: a database owns its data
 * alone as a rule, and nobody puts documents beside secrets.
 *
 * @param closed paths relative to the project directory
 */
async function keepClosedFolders(
  intake: Intake,
  kind: EvidenceKind,
  collector: string,
  closed: readonly string[],
  { directory, given }: ProjectFolders,
): Promise<void> {
  for (const path of closed) {
    const reading = await intake.read<never>({ collector, action: `list ${path}` }, () => {
      throw new ReadFailure('folder.unreadable', 'the user that gates runs as may not list it');
    });
    const whole = resolve(directory, path);
    const isGiven = given.some((source) => source === whole || liesIn(whole, source) || liesIn(source, whole));
    if (!isGiven && 'missing' in reading) keepMissing(intake, kind, `${path}/`, reading, reading.missing);
  }
}
