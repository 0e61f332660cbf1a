import { compareText } from '../../shared/compare.ts';
import { MANIFEST_FILE, SUMS_FILE } from '../layout.ts';
import type { FolderRecords } from './folder-records.ts';
import type { RunFault } from './run-fault.ts';

/** What the records say of one file: each was written on its own, so that two can outvote one that was changed. */
interface Recorded {
  readonly manifest: string | undefined;
  readonly sums: string | undefined;
}

/** What differs between the files of a folder and its two records, and between the records. */
export function compareRecords(records: FolderRecords): readonly RunFault[] {
  const { files, others, sums, sumsAreAsWritten } = records;
  const recorded = recordedPaths(records);
  const ofFiles = [...recorded].flatMap(([path, each]) => fileFaults(path, each, records));
  const faults = [...ofFiles, ...onceVouchedFaults(records, ofFiles)];
  const added = [...files.keys()].filter((path) => !recorded.has(path) && path !== SUMS_FILE);
  const unlisted = added.map((path) => ({ path, what: 'was added' }));
  const odd = others.map((path) => ({ path, what: 'is a link or a device, and no file' }));
  const ofSums = sumsFault(files.has(SUMS_FILE), sums !== undefined && sumsAreAsWritten);
  // What is said first of a path is what is told of it.
  return [...odd, ...faults, ...unlisted, ...addedFolders(records), ...ofSums, ...manifestFault(records)];
}

function recordedPaths({ manifest, sums }: FolderRecords): ReadonlyMap<string, Recorded> {
  const digests = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
  const announced = manifest ? [MANIFEST_FILE, ...manifest.attestations] : [];
  const paths = [...new Set([...digests.keys(), ...announced, ...(sums?.keys() ?? [])])].toSorted(compareText);
  return new Map(paths.map((path) => [path, { manifest: digests.get(path), sums: sums?.get(path) }]));
}

function fileFaults(path: string, recorded: Recorded, { files, manifest, sums }: FolderRecords): readonly RunFault[] {
  const found = files.get(path)?.sha256;
  if (found === undefined) return [{ path, what: 'is not there any more' }];
  if (isVouchedOnce(path, manifest)) return [];
  if (manifest && recorded.manifest === undefined) return [{ path, what: 'was added' }];
  const says = [...(manifest ? [recorded.manifest] : []), ...(sums ? [recorded.sums] : [])];
  if (says.every((digest) => digest === found)) return [];
  if (!says.includes(found)) return [{ path, what: 'was altered' }];
  if (recorded.sums === found) return [{ path: MANIFEST_FILE, what: `does not agree about ${path}` }];
  const what = recorded.sums === undefined ? `does not list ${path}` : `does not agree about ${path}`;
  return [{ path: SUMS_FILE, what }];
}

/** The manifest cannot hold its own digest, nor those of what is made of it: only the sums vouch for them. */
function isVouchedOnce(path: string, manifest: FolderRecords['manifest']): boolean {
  return manifest !== undefined && (path === MANIFEST_FILE || manifest.attestations.includes(path));
}

/** Where two disagree and no third is there, either may have been changed; the manifest has when it fits no file. */
function onceVouchedFaults({ files, manifest, sums }: FolderRecords, told: readonly RunFault[]): readonly RunFault[] {
  if (!manifest || !sums) return [];
  return [MANIFEST_FILE, ...manifest.attestations].flatMap((path) => {
    const found = files.get(path)?.sha256;
    if (found === undefined || sums.get(path) === found) return [];
    if (told.some((fault) => fault.path === path)) return [{ path, what: 'was altered' }];
    return [
      { path, what: `was altered, unless ${SUMS_FILE} was` },
      { path: SUMS_FILE, what: `was altered, unless ${path} was` },
    ];
  });
}

function sumsFault(isThere: boolean, isAsWritten: boolean): readonly RunFault[] {
  if (!isThere) return [{ path: SUMS_FILE, what: 'is not there any more' }];
  return isAsWritten ? [] : [{ path: SUMS_FILE, what: 'was altered' }];
}

/** Where only the sums vouch for it, a manifest that cannot be read was altered, or is of another version. */
function manifestFault({ files, manifest }: FolderRecords): readonly RunFault[] {
  if (manifest) return [];
  if (!files.has(MANIFEST_FILE)) return [{ path: MANIFEST_FILE, what: 'is not there any more' }];
  return [{ path: MANIFEST_FILE, what: 'was altered, or is of another version: it cannot be read' }];
}

function addedFolders({ files, folders, others, manifest, sums }: FolderRecords): readonly RunFault[] {
  const known = [
    ...files.keys(),
    ...others,
    ...(manifest?.files.map(({ path }) => path) ?? []),
    ...(sums?.keys() ?? []),
  ];
  const empty = folders.filter((folder) => !known.some((path) => path.startsWith(`${folder}/`)));
  return empty.map((path) => ({ path: `${path}/`, what: 'was added, an empty folder' }));
}
