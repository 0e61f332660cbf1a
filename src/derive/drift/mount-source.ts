import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import type { RunningContainer } from './difference.ts';

const FOLDER = 'com.docker.compose.project.working_dir';
/** Where Docker Desktop shows the files of its host to the engine. */
const SHOWN_BY_DESKTOP = /^\/(?:host_mnt|run\/desktop\/mnt\/host)(?=\/)/;

/**
 * True when a path of the Compose files is the one that the engine mounted. Relative paths start from the folder that
 * the container says it was started from; the home of whoever started it is not known, nor are drives of Windows.
 */
export function isSameHostPath(declared: string, running: string, { labels }: RunningContainer): boolean {
  const mounted = tidy(running.replace(SHOWN_BY_DESKTOP, ''));
  if (declared.startsWith('~')) return mounted.endsWith(tidy(declared.slice(1)));
  if (/^[A-Za-z]:|\\/.test(declared)) return true;
  if (declared.startsWith('/')) return tidy(declared) === mounted;
  const folder = labels[FOLDER];
  if (folder === undefined) return mounted.endsWith(tidy(`/${declared.replace(/^(?:\.\.?\/?)+/, '')}`));
  return tidy(`${folder}/${declared}`) === mounted;
}

/** The files behind the secrets and configs of a service, which Compose mounts as well. */
export function grantedFiles(service: DeclaredService, { secrets, configs }: DeclaredProject): readonly string[] {
  const granted = [
    ...secrets.filter(({ key }) => service.secrets.includes(key)),
    ...configs.filter(({ key }) => service.configs.includes(key)),
  ];
  return granted.flatMap(({ file }) => (file === undefined ? [] : [file]));
}

/** Without `.`, `..` and empty parts; pure, since a capture can be judged on another system than it was taken on. */
function tidy(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
