import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileLength, lengthFaults, lengthText, lineCount } from './file-lengths/lengths.ts';
import { sourceFiles } from './file-lengths/source-files.ts';
import { PROJECT_ROOT } from './project-root.ts';

const FOLDERS = ['src', 'gates', 'reports', 'tools', 'bin', 'fixtures'];

/** Tells how long the files are, and fails when they have grown into something nobody reads in one go. */
async function main(): Promise<number> {
  const { sources, tests } = await sourceFiles(PROJECT_ROOT, FOLDERS);
  const measured = await measure(sources);
  process.stdout.write(`${lengthText('files', measured)}\n${lengthText('test files', await measure(tests))}\n`);
  const faults = lengthFaults(measured);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  return faults.length > 0 ? 1 : 0;
}

function measure(paths: readonly string[]): Promise<FileLength[]> {
  return Promise.all(
    paths.map(async (path) => ({ path, lines: lineCount(await readFile(join(PROJECT_ROOT, path), 'utf8')) })),
  );
}

process.exitCode = await main();
