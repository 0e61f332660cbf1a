import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { PROJECT_ROOT } from '../project-root.ts';

const TOP_FOLDERS = ['src', 'gates', 'reports', 'bin', 'tools'];

/** Reads every import below a project's folder and holds it against the rules of `.dependency-cruiser.cjs`. */
export async function cruiseImports(root: string): Promise<ICruiseResult> {
  const options = await extractOptions(join(PROJECT_ROOT, '.dependency-cruiser.cjs'));
  const { output } = await cruise(TOP_FOLDERS, { ...options, baseDir: root });
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered with a text instead of a result');
  return output;
}
