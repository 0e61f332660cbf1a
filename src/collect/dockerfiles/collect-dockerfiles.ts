import { dirname } from 'node:path/posix';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Dockerfile } from '../../model/evidence/dockerfile.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import type { Limits } from '../../model/limits/limits.ts';
import { readTextFile } from '../read-text-file.ts';
import { isContextInside } from './build-context.ts';
import { type Build, buildsOf } from './builds.ts';
import { ignoredPatterns } from './ignore-file.ts';
import type { parseDockerfile } from './parse-dockerfile.ts';

interface ReadBuild {
  readonly text: string;
  readonly ignored: string[] | undefined;
  readonly isInside: boolean;
}

/**
 * Reads the Dockerfiles that services are built from, one piece of evidence for each Dockerfile, context and target.
 * What does not lie in the project is not read, also not behind a link; contexts that are addresses leave no evidence.
 *
 * @param directory the project directory, absolute
 */
export async function collectDockerfiles(intake: Intake, directory: string, project: ComposeProject): Promise<void> {
  for (const build of buildsOf(project, directory)) {
    const subject = subjectOf(build);
    const call = { collector: 'dockerfiles/1', action: `read ${subject}` };
    const reading = await intake.read(call, () => readBuild(build, directory, intake.limits));
    intake.keep('dockerfiles', subject, reading, (dockerfile) => dockerfile);
  }
}

function subjectOf({ path, context, target }: Build): string {
  const isBeside = dirname(path) === context.replace(/^\.\/(?=.)/, '');
  return `${path}${isBeside ? '' : ` in ${context}`}${target === undefined ? '' : ` for ${target}`}`;
}

async function readBuild(
  build: Build,
  directory: string,
  limits: Limits,
): Promise<{ value: Dockerfile; bytes: number }> {
  const isInside = await isContextInside(build, directory);
  const { dockerfile, path } = build;
  const readable = { within: directory, limits, limit: 'dockerfile' } as const;
  const text = 'text' in dockerfile ? dockerfile.text : await readTextFile(dockerfile.file, readable);
  if (text === undefined) throw new ReadFailure('file.absent', `there is no ${path}`);
  const ignored = await ignoredPatterns(build, directory, isInside);
  // The parser of Dockerfiles is loaded by projects that have one.
  const { parseDockerfile } = await import('./parse-dockerfile.ts');
  return { value: shape(build, { text, ignored, isInside }, parseDockerfile), bytes: Buffer.byteLength(text) };
}

function shape(build: Build, { text, ignored, isInside }: ReadBuild, parse: typeof parseDockerfile): Dockerfile {
  const { path, context, services, target, dockerfile } = build;
  const place = 'at' in dockerfile ? dockerfile.at : undefined;
  const parsed = parse(text, (line, column) => place ?? { file: path, line, column });
  if (parsed.stages.length === 0) throw new ReadFailure('dockerfile.invalid', `${path} has no FROM`);
  return {
    path,
    context,
    services: [...services],
    ...(target !== undefined && { target }),
    ...parsed,
    ...(ignored && { ignored }),
    ...(!isInside && { contextOutside: true }),
  };
}
