import { basename, join, relative } from 'node:path';
import { parseDotenv } from '../../compose/variables/dotenv.ts';
import { shellEnvironment } from '../../compose/variables/environment.ts';
import type { EnvironmentFile } from '../../model/evidence/environment-file.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { readTextFile } from '../read-text-file.ts';

export interface EnvironmentFilesOf {
  /** The project directory, absolute. */
  readonly directory: string;
  /** Absolute paths of the files named on the command line; they replace `.env`. */
  readonly envFiles: readonly string[];
}

/** The usual names of a file that lists what has to be set, without the values. */
const TEMPLATES = ['.env.example', '.env.template', '.env.sample', '.env.dist', 'env.example', 'example.env'];

/**
 * Keeps the environment files of the project and their templates; a file that does not exist leaves no evidence. A
 * template must lie in the project: it comes with it, while `.env` is often a link made on the host.
 */
export async function collectEnvironmentFiles(
  intake: Intake,
  { directory, envFiles }: EnvironmentFilesOf,
): Promise<void> {
  const own = envFiles.length > 0 ? envFiles : [join(directory, '.env')];
  const templates = TEMPLATES.map((name) => join(directory, name)).filter((path) => !own.includes(path));
  for (const path of own) await keepFile(intake, path, directory, 'project');
  for (const path of templates) await keepFile(intake, path, directory, 'template');
}

async function keepFile(intake: Intake, path: string, directory: string, role: EnvironmentFile['role']): Promise<void> {
  const shown = relative(directory, path) || basename(path);
  const reading = await intake.read({ collector: 'dotenv/1', action: `read ${shown}` }, async () => {
    const text = await readTextFile(path, { within: role === 'template' ? directory : undefined, largestKiB: 1024 });
    return { value: text, bytes: Buffer.byteLength(text ?? '') };
  });
  if ('value' in reading && reading.value === undefined) return;
  intake.keep('environmentFiles', shown, reading, (text = '') => {
    const { entries, ambiguities, fault } = parseDotenv(shown, text, shellEnvironment({}));
    if (fault) throw new ReadFailure('dotenv', `${shown}:${fault.at.line}:${fault.at.column}: ${fault.message}`);
    return {
      path: shown,
      role,
      entries: [...entries],
      ...(ambiguities.length > 0 && { ambiguities: [...ambiguities] }),
    };
  });
}
