import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { rememberingFiles } from '../../collect/compose-files/file-system.ts';
import { type Loaded, loadCompose } from '../../compose/load-compose.ts';
import { GatesError } from '../../model/errors.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Position } from '../../model/evidence/position.ts';
import { composeContract } from './compose-contract.ts';
import type { Contract } from './contract.ts';
import { findProblems } from './find-problems.ts';
import { problemLines } from './problem.ts';
import { readEnvironment } from './read-environment.ts';

/** The options of `gates env check` as the command line gives them. */
export interface CheckOptions {
  readonly file: readonly string[];
  readonly envFile: readonly string[];
  readonly contract?: string;
}

const CONTRACT_FILE = 'env.contract.yaml';

/**
 * `gates env check`: one line on stdout for each problem of the environment. Returns the exit code, 0 or 1.
 *
 * @throws GatesError for files that cannot be read, and when there is nothing to compare the environment with
 */
export async function checkEnvironment(options: CheckOptions): Promise<number> {
  const loaded = load(options);
  const project = loaded.project && relativePlaces(loaded.project, loaded.directory);
  const contract = await contractFor(options, loaded, project);
  const own = join(loaded.directory, '.env');
  const files = options.envFile.length > 0 ? options.envFile.map((file) => resolve(file)) : [own].filter(existsSync);
  const environment = await readEnvironment(files, process.env);
  const problems = findProblems({ contract, environment, shell: process.env, project });
  process.stdout.write(problemLines(problems));
  return problems.length > 0 ? 1 : 0;
}

function load({ file, envFile }: CheckOptions): Loaded {
  const loaded = loadCompose({
    fs: rememberingFiles(),
    workingDirectory: process.cwd(),
    files: file.map((one) => resolve(one)),
    profiles: [],
    envFiles: envFile.map((one) => resolve(one)),
    environment: process.env,
  });
  const [missing] = loaded.missing;
  if (missing !== undefined) {
    const hint = 'Paths start from the current folder.';
    throw new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message: `There is no file ${missing}.`, hint });
  }
  const broken = (loaded.project?.diagnostics ?? []).filter(({ code }) => code === 'yaml' || code === 'too-large');
  if (broken.length === 0) return loaded;
  const lines = broken.map(({ message, at }) => (at ? `${at.file}:${at.line}:${at.column}: ${message}` : message));
  const message = `The Compose files cannot be read.\n  ${lines.join('\n  ')}`;
  throw new GatesError({ code: 'GATES_COMPOSE_INVALID', message, hint: 'Correct each place.' });
}

/** The contract that was named, else the file of its usual name, else the documents, else the Compose files. */
async function contractFor({ contract }: CheckOptions, loaded: Loaded, project?: ComposeProject): Promise<Contract> {
  const usual = join(loaded.directory, CONTRACT_FILE);
  const file = contract === undefined ? [usual].find(existsSync) : resolve(contract);
  if (file !== undefined && !/\.(?:md|markdown)$/i.test(file)) {
    const { readContractFile } = await import('./contract-file.ts');
    return readContractFile(file);
  }
  const { documentContract } = await import('./document-contract.ts');
  const documented = await documentContract(loaded.directory, project, file);
  if (documented) return documented;
  if (project) return composeContract(project);
  const message = `There is neither a Compose file nor a contract here. Looked for: ${[...loaded.lookedAt, usual].join(', ')}.`;
  const hint = 'Name a Compose file with -f or a contract with --contract.';
  throw new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message, hint });
}

/** Places are shown from the current folder, so that an editor finds them. */
function relativePlaces(project: ComposeProject, directory: string): ComposeProject {
  const shown = ({ file, ...rest }: Position): Position => ({ ...rest, file: relative('', resolve(directory, file)) });
  return {
    ...project,
    variables: project.variables.map((use) => ({ ...use, at: shown(use.at) })),
    services: project.services.map((service) => ({ ...service, at: shown(service.at) })),
  };
}
