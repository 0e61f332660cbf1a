import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { basename, dirname as folderOf, join as joinPosix } from 'node:path/posix';
import type { ComposeService } from '../../../model/evidence/compose-service.ts';
import type { RuleFilePattern } from '../../../model/evidence/prometheus-configuration.ts';
import type { Limits } from '../../../model/limits/limits.ts';
import { isAbsent } from '../../../shared/error-code.ts';
import { liesIn } from '../../lies-in.ts';
import { containerPlace } from '../files/container-place.ts';
import { fileNameMatches } from '../files/file-name-pattern.ts';
import { listFiles } from '../files/list-files.ts';

export interface RuleFileQuestion {
  readonly pattern: string;
  /** The project directory, absolute. */
  readonly directory: string;
  readonly limits: Limits;
  /** The configuration that names it: on the host, absolute. */
  readonly configuration: string;
  /** The service that has the configuration mounted, and where; `unknown` when it is in a container somewhere. */
  readonly reader: { readonly service: ComposeService; readonly path: string } | 'unknown' | undefined;
}

type Answer = Pick<RuleFilePattern, 'state' | 'files'>;
const UNKNOWN: Answer = { state: 'unknown', files: [] };

/** Which files of the project an entry of `rule_files` stands for, seen from the container of Prometheus. */
export async function ruleFilesOf(question: RuleFileQuestion): Promise<Answer> {
  const { pattern, reader, directory, limits } = question;
  if (!reader) return besideConfiguration(question);
  if (reader === 'unknown') return orUnknown(await besideConfiguration(question));
  const path = pattern.startsWith('/') ? pattern : joinPosix(folderOf(reader.path), pattern);
  if (/[*?[]/.test(folderOf(path)) || path.includes('[')) return UNKNOWN;
  const mountedAlone = filesMountedAs(path, reader.service, directory);
  const place = containerPlace(reader.service, isPattern(path) ? folderOf(path) : path, directory);
  const inFolder = 'hostPath' in place ? await matching(place.hostPath, path, { directory, limits }) : undefined;
  const files = [...mountedAlone, ...(inFolder ?? [])];
  if (files.length > 0) return { state: 'found', files: [...new Set(files)] };
  if ('hostPath' in place) return inFolder ? { state: 'absent', files: [] } : UNKNOWN;
  return place.from === 'image' ? { state: 'not-mounted', files: [] } : orUnknown(await besideConfiguration(question));
}

/** What is not on the host may still be in a volume or an image. */
function orUnknown(answer: Answer): Answer {
  return answer.state === 'found' ? answer : UNKNOWN;
}

/** For a pattern: single files that are mounted where it looks. */
function filesMountedAs(path: string, service: ComposeService, directory: string): string[] {
  if (!isPattern(path)) return [];
  return service.mounts
    .filter(
      ({ type, target }) => type === 'bind' && folderOf(target) === folderOf(path) && fileNameMatches(target, path),
    )
    .map(({ source = '' }) => relative(directory, resolve(directory, source)));
}

/** Undefined when the place lies outside of the project, where nothing is looked at. */
async function matching(
  hostPath: string,
  path: string,
  { directory, limits }: Pick<RuleFileQuestion, 'directory' | 'limits'>,
): Promise<string[] | undefined> {
  if (!liesIn(hostPath, directory)) return undefined;
  if (!isPattern(path)) return (await isFile(hostPath)) ? [relative(directory, hostPath)] : [];
  const files = await listFiles(hostPath, { enters: () => false, limits });
  return files.filter((file) => fileNameMatches(file, path)).map((file) => relative(directory, file));
}

/** Prometheus reads relative names from the folder of its configuration, which the project usually mirrors. */
async function besideConfiguration(question: RuleFileQuestion): Promise<Answer> {
  const { pattern, configuration } = question;
  const name = isAbsolute(pattern) ? joinPosix(basename(folderOf(pattern)), basename(pattern)) : pattern;
  const candidates = isAbsolute(pattern) ? [basename(pattern), name] : [name];
  for (const candidate of candidates) {
    const path = join(dirname(configuration), candidate);
    const files = await matching(isPattern(path) ? dirname(path) : path, path, question);
    if (files && files.length > 0) return { state: 'found', files };
  }
  return isAbsolute(pattern) ? UNKNOWN : { state: 'absent', files: [] };
}

function isPattern(path: string): boolean {
  return /[*?]/.test(basename(path));
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}
