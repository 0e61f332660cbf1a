import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { TooMuch } from '../allowance.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { parseFile } from '../load-documents.ts';
import { type Loading, shownPath } from '../loading.ts';
import { type Environment, joinEnvironments } from '../variables/environment.ts';
import { type ProjectName, projectName } from './project-name.ts';
import { type ShapedProject, shapeProject } from './shape-project.ts';

export interface FileText {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** Of a project that is too large there is nothing but its name. */
interface Unresolved {
  readonly project: ComposeProject;
  readonly resolved?: never;
}

interface ProjectTexts {
  /** In the order in which they are merged. */
  readonly texts: readonly FileText[];
  /** The name from the command line. */
  readonly option: string | undefined;
  readonly profiles: readonly string[];
  /** The version of Docker Compose as which they are read. */
  readonly composeVersion: NonNullable<ComposeProject['composeVersion']>;
}

/** Resolves the texts of a project. Of one that is too large only its name is known, and that it is too large. */
export function resolveProject(
  { texts, option, profiles, composeVersion }: ProjectTexts,
  loading: Loading,
): ShapedProject | Unresolved {
  const { projectDirectory, environment, diagnosis } = loading;
  const sources = { option, environment, projectDirectory };
  try {
    const files = texts.map(({ path, text }) => parseFile(path, text, projectDirectory, loading));
    const documents = files.flatMap((file) => file.documents);
    const name = projectName({ ...sources, documents }, diagnosis);
    const shaped = shapeProject(files, name, profiles, { ...loading, environment: withProjectName(environment, name) });
    return { ...shaped, project: { ...shaped.project, composeVersion, ...versionSensitive(diagnosis) } };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    diagnosis.error('too-large', error.message);
    const name = projectName({ ...sources, documents: [] }, diagnosis);
    return { project: { ...unresolved(name, texts, profiles, loading), composeVersion } };
  }
}

function versionSensitive({ versionSensitive: seen }: Diagnosis): Pick<ComposeProject, 'versionSensitive'> {
  return seen.length === 0 ? {} : { versionSensitive: seen };
}

function withProjectName(environment: Environment, { name }: ProjectName): Environment {
  const own: Environment = new Map([['COMPOSE_PROJECT_NAME', { value: name, from: 'environment' as const }]]);
  return joinEnvironments(own, environment);
}

function unresolved(
  name: ProjectName,
  texts: readonly FileText[],
  profiles: readonly string[],
  loading: Loading,
): ComposeProject {
  return {
    ...name,
    files: texts.map(({ path }) => shownPath(loading, path)),
    activeProfiles: [...profiles],
    services: [],
    networks: [],
    volumes: [],
    secrets: [],
    configs: [],
    variables: [],
    diagnostics: [...loading.diagnosis.diagnostics],
    unsupported: [],
  };
}
