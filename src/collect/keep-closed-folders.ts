import { resolve } from 'node:path';
import type { EvidenceKind } from '../model/evidence/kinds.ts';
import { type Intake, ReadFailure } from '../model/intake.ts';
import { keepMissing } from './keep-missing.ts';
import { liesIn } from './lies-in.ts';
import type { ProjectFolders } from './project-folders.ts';

/**
 * Notes that folders are not shown by the system: each in the ledger, and each as evidence that is missing, as what is
 * looked for may lie there. Not so where a service is given the folder, or something in it: a database owns its data
 * alone as a rule, and nobody puts documents beside secrets.
 *
 * @param closed paths relative to the project directory
 */
export async function keepClosedFolders(
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
