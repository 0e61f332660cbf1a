import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { HostFile } from '../../model/evidence/host-file.ts';
import type { Intake } from '../../model/intake.ts';
import { isAbsent } from '../../shared/error-code.ts';
import { seccompProfile } from '../../shared/seccomp-profile.ts';
import { unreadable } from '../unreadable.ts';

type NamedFile = Pick<HostFile, 'path' | 'purpose'>;

/**
 * Looks at what is on this host at the paths that the Compose files name. Nothing is opened.
 *
 * @param directory the project directory, absolute
 */
export async function collectHostFiles(intake: Intake, directory: string, project: ComposeProject): Promise<void> {
  for (const { path, purpose } of namedFiles(project)) {
    const reading = await intake.read({ collector: 'host-files/1', action: `stat ${path}` }, async () => ({
      value: await kindOf(resolve(directory, path)),
      bytes: 0,
    }));
    intake.keep('hostFiles', path, reading, (kind) => ({ path, purpose, kind }));
  }
}

/** Each path once for each purpose; home folders are not expanded, because they depend on who starts the project. */
function namedFiles({ services, secrets, configs }: ComposeProject): readonly NamedFile[] {
  const binds = services.flatMap(({ mounts }) => mounts.filter(({ type }) => type === 'bind'));
  const options = services.flatMap(({ securityOpt }) => securityOpt);
  const named = [
    ...binds.map(({ source }) => ({ path: source ?? '', purpose: 'bind' as const })),
    ...secrets.map(({ file }) => ({ path: file ?? '', purpose: 'secret' as const })),
    ...configs.map(({ file }) => ({ path: file ?? '', purpose: 'config' as const })),
    ...options.map((option) => ({ path: seccompProfile(option) ?? '', purpose: 'seccomp-profile' as const })),
    ...services.map(({ build }) => ({ path: localContext(build?.context), purpose: 'build-context' as const })),
  ].filter(({ path }) => path !== '' && !path.startsWith('~'));
  return [...new Map(named.map((file) => [`${file.purpose} ${file.path}`, file])).values()];
}

/** A context can be an address as well. */
function localContext(context = ''): string {
  return /^(\/|\.)/.test(context) ? context : '';
}

async function kindOf(path: string): Promise<HostFile['kind']> {
  try {
    const found = await stat(path);
    if (found.isFile()) return 'file';
    if (found.isDirectory()) return 'directory';
    return found.isSocket() ? 'socket' : 'other';
  } catch (error) {
    if (isAbsent(error)) return 'absent';
    throw unreadable('file', error);
  }
}
