import { basename } from 'node:path/posix';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import { childOf, type Mapping, textOf } from '../tree.ts';
import type { Environment } from '../variables/environment.ts';
import { interpolate } from '../variables/interpolate.ts';

export type ProjectName = Pick<ComposeProject, 'name' | 'nameFrom'>;

interface NameSources {
  readonly option: string | undefined;
  readonly environment: Environment;
  /** The parsed documents, in the order in which they are merged. */
  readonly documents: readonly Mapping[];
  readonly projectDirectory: string;
}

const VALID = /^[a-z0-9][-_a-z0-9]*$/;

/**
 * The name of the project: the option, `COMPOSE_PROJECT_NAME`, the last `name:` of the files, or the name of the project
 * directory. A name from the option or the environment has to be valid; the others are made so.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/04-version-and-name.md
 */
export function projectName(sources: NameSources, diagnosis: Diagnosis): ProjectName {
  const found = nameFrom(sources, diagnosis);
  if (found.name.length <= INPUT_LIMITS.projectName) return found;
  diagnosis.error('project-name', `the project name is longer than ${INPUT_LIMITS.projectName} characters`);
  return { ...found, name: found.name.slice(0, INPUT_LIMITS.projectName) };
}

function nameFrom(sources: NameSources, diagnosis: Diagnosis): ProjectName {
  const { option, environment, documents, projectDirectory } = sources;
  if (option !== undefined && option !== '') return asGiven(option, 'option', diagnosis);
  const set = environment.get('COMPOSE_PROJECT_NAME')?.value ?? '';
  if (set !== '') return asGiven(set, 'environment', diagnosis);
  const written = documents.map((document) => textOf(childOf(document, 'name'))).findLast((name) => name !== undefined);
  const inFile = normalised(interpolate(written ?? '', environment).text);
  if (inFile !== '') return { name: inFile, nameFrom: 'file' };
  if ((written ?? '') !== '') diagnosis.error('project-name', 'the `name:` of the files makes no project name');
  const name = normalised(basename(projectDirectory));
  if (name === '')
    diagnosis.error('project-name', 'the name of the project directory makes no project name; set `name:`');
  return { name, nameFrom: 'directory' };
}

function asGiven(name: string, nameFrom: ComposeProject['nameFrom'], diagnosis: Diagnosis): ProjectName {
  if (!VALID.test(name)) {
    const rule = 'lowercase letters, digits, hyphens and underscores, starting with a letter or digit';
    diagnosis.error(
      'project-name',
      `the project name ${JSON.stringify(name.slice(0, INPUT_LIMITS.projectName))} is not valid: only ${rule}`,
    );
  }
  return { name, nameFrom };
}

function normalised(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^-_a-z0-9]/g, '')
    .replace(/^[-_]+/, '');
}
