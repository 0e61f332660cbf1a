import type { EnvironmentFile } from '../../model/evidence/environment-file.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { type DeclaredProject, declaredServices } from '../services/declared-services.ts';

type ReadTemplate = DeepReadonly<Cited<EnvironmentFile>>;

const WORD = '(?:example|template|sample|dist)';
const AT_THE_END = new RegExp(String.raw`\.${WORD}$`);
const IN_FRONT_OF_ENV = new RegExp(String.raw`(?:^|\.)${WORD}\.env$`);
const PROJECT_FILE = /(^|\/)\.env(\.|$)/;

/** The file that a template stands for: `.env` for `.env.example` and `example.env`, `api.env` for `api.env.sample`. */
export function fileOfTemplate(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  const name = path.slice(slash).replace(AT_THE_END, '').replace(IN_FRONT_OF_ENV, '.env');
  return path.slice(0, slash) + (name === 'env' ? '.env' : name);
}

/** The templates of the environment files of a project, and of files that its services take as their environment. */
export function environmentTemplates(files: readonly ReadTemplate[]): readonly ReadTemplate[] {
  return files.filter(({ role }) => role === 'template');
}

/**
 * The templates of the variables that the Compose files are filled in with. A template that stands for the `env_file`
 * of a service is none, unless that is `.env` itself.
 */
export function projectTemplates(project: DeclaredProject, files: readonly ReadTemplate[]): readonly ReadTemplate[] {
  const taken = takenFiles(project);
  return environmentTemplates(files).filter(({ path }) => {
    const file = fileOfTemplate(path);
    return file === '.env' || !taken.has(file);
  });
}

/** True when a service takes the file that a template stands for as a whole: then every line of it is used. */
export function isTakenWhole({ path }: ReadTemplate, project: DeclaredProject): boolean {
  const taken = takenFiles(project);
  const file = fileOfTemplate(path);
  if (taken.has(file) || taken.has(path)) return true;
  return PROJECT_FILE.test(file) && [...taken].some((one) => PROJECT_FILE.test(one));
}

function takenFiles(project: DeclaredProject): ReadonlySet<string> {
  return new Set(declaredServices(project).flatMap(({ environmentFiles }) => environmentFiles.map(({ path }) => path)));
}
