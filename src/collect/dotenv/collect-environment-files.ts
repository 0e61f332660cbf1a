import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseDotenv } from '../../compose/dotenv.ts';
import { shellEnvironment } from '../../compose/environment.ts';
import type { EnvironmentFile } from '../../model/evidence/environment-file.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';

export interface EnvironmentFilesOf {
  /** The project directory, absolute. */
  readonly directory: string;
  /** Files named on the command line; they replace `.env`. */
  readonly envFiles: readonly string[];
}

/** The usual names of a file that lists what has to be set, without the values. */
const TEMPLATES = ['.env.example', '.env.template', '.env.sample', '.env.dist', 'env.example', 'example.env'];

/** Keeps the environment files of the project and their templates; a file that does not exist leaves no evidence. */
export async function collectEnvironmentFiles(
  intake: Intake,
  { directory, envFiles }: EnvironmentFilesOf,
): Promise<void> {
  const own = envFiles.length > 0 ? envFiles : [join(directory, '.env')];
  const templates = TEMPLATES.map((name) => join(directory, name));
  for (const path of [...own, ...templates]) {
    const role = templates.includes(path) ? 'template' : 'project';
    await keepFile(intake, path, relative(directory, path) || basename(path), role);
  }
}

async function keepFile(intake: Intake, path: string, shown: string, role: EnvironmentFile['role']): Promise<void> {
  const reading = await intake.read({ collector: 'dotenv/1', action: `read ${shown}` }, async () => {
    const text = await textOf(path);
    return { value: text, bytes: Buffer.byteLength(text ?? '') };
  });
  if ('value' in reading && reading.value === undefined) return;
  intake.keep('environmentFiles', shown, reading, (text = '') => {
    const { entries, fault } = parseDotenv(shown, text, shellEnvironment({}));
    if (fault) throw new ReadFailure('dotenv', `${shown}:${fault.at.line}:${fault.at.column}: ${fault.message}`);
    return { path: shown, role, entries: [...entries] };
  });
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new ReadFailure('file.unreadable', `the system said ${code ?? 'nothing'}`, error);
  }
}
