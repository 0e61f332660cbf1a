import type { FolderRecords } from './folder-records.ts';
import type { RunFault } from './run-fault.ts';

/** Says of files that changed their names or places where they went to: the content tells it. */
export function withMoves(faults: readonly RunFault[], { files, manifest, sums }: FolderRecords): readonly RunFault[] {
  const recorded = new Map([
    ...(sums ?? []),
    ...(manifest?.files ?? []).map((each) => [each.path, each.sha256] as const),
  ]);
  const faulty = new Set(faults.map(({ path }) => path));
  const foundWith = (digest: string | undefined, self: string) =>
    [...faulty].find((path) => path !== self && digest !== undefined && files.get(path)?.sha256 === digest);
  return faults.map((fault) => {
    const { path } = fault;
    const now = foundWith(recorded.get(path), path);
    if (now === undefined) return fault;
    if (!files.has(path)) return { path, what: `was renamed to ${now}` };
    const isSwapped = files.get(path)?.sha256 === recorded.get(now);
    return isSwapped ? { path, what: `was swapped with ${now}` } : fault;
  });
}
