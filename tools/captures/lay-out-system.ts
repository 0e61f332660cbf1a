import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { command } from '../../fixtures/engine/command.ts';
import { filledIn } from '../../fixtures/stacks/environment-file.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import type { RecordedSystem } from './recorded-systems.ts';

/** What a stack that runs has beside what git holds. */
const MADE_TO_RUN: ReadonlySet<string> = new Set(['.env', '.build']);

/**
 * Lays a system out as on the host of its operator: a work tree of its own, and beside it what git ignores, with values
 * that are made up.
 *
 * @param place an empty folder; the system becomes a folder in it, because Compose may take its name for the project
 * @returns the folder to run in
 */
export async function layOutSystem(recorded: RecordedSystem, place: string): Promise<string> {
  const root = join(place, basename(recorded.system));
  const filter = (path: string) => !MADE_TO_RUN.has(basename(path));
  await cp(join(PROJECT_ROOT, 'fixtures', recorded.system), root, { recursive: true, filter });
  await git(root, 'init', '--quiet');
  await git(root, 'add', '--all');
  const folder = join(root, recorded.runIn);
  if (recorded.template) {
    const template = await readFile(join(folder, recorded.template.name), 'utf8');
    await writeFile(join(folder, '.env'), recorded.template.filledIn ? filledIn(template, valueOf) : template);
  }
  for (const path of recorded.secretFiles) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), valueOf(path));
  }
  return folder;
}

/** A value that is nobody's secret and looks like one; the same for the same name, so that recordings can be compared. */
function valueOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}

/** Without the settings of whoever records: they may ignore more files. */
async function git(folder: string, ...args: string[]): Promise<void> {
  const environment = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  await command(['git', ...args], { folder, environment });
}
