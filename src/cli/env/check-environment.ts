import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GatesError } from '../../model/errors.ts';
import { maskedResult } from '../door.ts';
import { lookedForText } from '../looked-for.ts';
import { printOut } from '../output.ts';
import { composeContract } from './compose-contract.ts';
import type { Contract } from './contract.ts';
import { readContractFile } from './contract-file.ts';
import { documentContract } from './document-contract.ts';
import { findProblems } from './find-problems.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
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
  const loaded = loadProject(options);
  const contract = await contractFor(options, loaded);
  const environment = await readEnvironment(loaded.environmentFiles, process.env);
  const problems = findProblems({ contract, environment, shell: process.env, project: loaded.project });
  printOut(await maskedResult(problemLines(problems)));
  return problems.length > 0 ? 1 : 0;
}

/** The contract that was named, else the file of its usual name, else the documents, else the Compose files. */
async function contractFor({ contract }: CheckOptions, loaded: LoadedProject): Promise<Contract> {
  const { directory, project, lookedAt } = loaded;
  const usual = join(directory, CONTRACT_FILE);
  const file = contract === undefined ? [usual].find(existsSync) : resolve(contract);
  if (file !== undefined && !/\.(?:md|markdown)$/i.test(file)) return readContractFile(file);
  const documented = await documentContract(directory, project, file);
  if (documented) return documented;
  if (project) return composeContract(project);
  const message = `There is neither a Compose file nor a contract here. Looked for: ${usual}, ${lookedForText(lookedAt)}.`;
  const hint = 'Name a Compose file with -f or a contract with --contract.';
  throw new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message, hint });
}
