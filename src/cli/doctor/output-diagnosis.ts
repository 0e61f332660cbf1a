import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Diagnosis, failure, ok } from './diagnosis.ts';

/** Whether reports can be written, told without writing anything: the folder itself, or the one it would be made in. */
export async function diagnoseOutput(folder: string): Promise<Diagnosis> {
  const nearest = await nearestThere(resolve(folder));
  const missing = nearest === resolve(folder) ? '' : ' (it will be made)';
  const fix = `Choose another folder with --out, or make it yours: sudo chown "$USER" ${nearest}`;
  if (!(await stat(nearest)).isDirectory()) return failure('report folder', `${nearest} is no folder`, fix);
  try {
    await access(nearest, constants.W_OK | constants.X_OK);
    return ok('report folder', `${folder} can be written${missing}`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return failure('report folder', `${folder} cannot be written: ${nearest} (${code})`, fix);
  }
}

async function nearestThere(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return path;
    return nearestThere(dirname(path));
  }
}
