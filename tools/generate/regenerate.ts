import { applyChanges, changedFiles, type FileChange } from './changed-files.ts';
import { generatedFiles } from './generated-files.ts';

export interface Regenerated {
  /** How many files are generated. */
  readonly count: number;
  /** Those that were not up to date. */
  readonly changes: readonly FileChange[];
  /** What keeps the folders and the declarations of the gates from agreeing. */
  readonly faults: readonly string[];
}

/** Finds which generated files are not up to date and, on `write`, writes them. */
export async function regenerate(root: string, then: 'look' | 'write'): Promise<Regenerated> {
  const { files, faults } = await generatedFiles(root);
  const changes = await changedFiles(root, files);
  if (then === 'write') await applyChanges(root, changes);
  return { count: files.size, changes, faults };
}
