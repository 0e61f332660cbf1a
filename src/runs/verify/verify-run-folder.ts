import type { RunManifest } from '../../model/run-manifest.ts';
import { compareText } from '../../shared/compare.ts';
import { captureFaults } from './capture-faults.ts';
import { compareRecords } from './compare-records.ts';
import { readFolderRecords } from './folder-records.ts';
import { withMoves } from './moved-files.ts';
import type { RunFault } from './run-fault.ts';

/** What is known of the folder of a run after every byte of it was read. */
export interface VerifiedFolder {
  readonly manifest?: RunManifest;
  readonly files: number;
  readonly bytes: number;
  /** Everything that is not as it was written, ordered by path; empty when the folder is intact. */
  readonly faults: readonly RunFault[];
}

/**
 * Holds every file of a run against the manifest of the run, against its sums, and the objects of the capture against
 * the manifest of the capture. It tells what was changed since, and not by whom: that takes a signature.
 *
 * @throws GatesError `GATES_NOT_A_RUN`
 */
export async function verifyRunFolder(folder: string): Promise<VerifiedFolder> {
  const records = await readFolderRecords(folder);
  const faults = [...compareRecords(records), ...(await captureFaults(folder, records))];
  const { manifest, files } = records;
  return {
    ...(manifest && { manifest }),
    files: files.size,
    bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    faults: withMoves(oncePerPath(faults), records),
  };
}

/** A file may be faulty in the eyes of several records: what is said first is said of the file itself. */
function oncePerPath(faults: readonly RunFault[]): readonly RunFault[] {
  const byPath = new Map<string, RunFault>();
  for (const fault of faults) if (!byPath.has(fault.path)) byPath.set(fault.path, fault);
  return [...byPath.values()].toSorted((a, b) => compareText(a.path, b.path));
}
