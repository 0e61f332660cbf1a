import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { PROJECT_ROOT } from '../project-root.ts';
import { completeLockFile, type LockFile } from './complete-lock-file.ts';

// Brings package-lock.json up to date with package.json, for every platform and without download addresses.

const file = `${PROJECT_ROOT}/package-lock.json`;
const args = ['install', '--package-lock-only', '--ignore-scripts', '--omit-lockfile-registry-resolved'];
const { status } = spawnSync('npm', args, { cwd: PROJECT_ROOT, stdio: 'inherit' });
if (status === 0) {
  const lock = JSON.parse(await readFile(file, 'utf8')) as LockFile;
  await writeFile(file, `${JSON.stringify(completeLockFile(lock), null, 2)}\n`);
}
process.exitCode = status ?? 1;
