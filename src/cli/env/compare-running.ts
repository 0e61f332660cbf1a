import { randomBytes } from 'node:crypto';
import { usedVariables } from '../../derive/environment/used-variables.ts';
import { isAmbient } from '../../derive/environment/variable-use.ts';
import { EXIT_CODES } from '../../evaluate/exit-code.ts';
import { GatesError } from '../../model/errors.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { ReadFailure } from '../../model/intake.ts';
import { printable } from '../../model/printable.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { askedEngine } from '../asked-engine.ts';
import { maskedMessage, maskedResult } from '../door.ts';
import { lookedForText } from '../looked-for.ts';
import { printError, printOut } from '../output.ts';
import { filesOfContainers } from '../run/files-of-containers.ts';
import { driftProblems } from './drift-problems.ts';
import { type LoadedProject, loadProject, type ProjectOptions, refuseFaults } from './load-project.ts';
import { type Problem, problemLines } from './problem.ts';
import { readEnvironment } from './read-environment.ts';
import { fingerprinted, type RunningProject, readRunning } from './running-containers.ts';

/** What is to be compared with the running containers, and where they run. */
export interface RunningOptions extends ProjectOptions {
  readonly service: readonly string[];
  readonly host?: string;
  readonly context?: string;
  readonly all?: true;
}

/**
 * `gates env diff --running`: one line on stdout for each variable that a running container has otherwise than the
 * Compose files say, and for each variable of the environment files that nothing uses; then a line for each container.
 * Returns the exit code: 0 in step, 1 differences, 3 not established.
 *
 * @throws GatesError for files that cannot be used, an unknown service, and an engine that cannot be addressed
 */
export async function compareRunning(options: RunningOptions): Promise<number> {
  const { host, context } = options;
  const { endpoint } = await askedEngine({ host, context });
  const here = loadProject(options);
  const name = here.project?.name ?? options.project;
  if (name === undefined) throw nothingDeclared(here.lookedAt);
  const key = randomBytes(32);
  try {
    const running = await readRunning(endpoint, name, key);
    return await compare(options, { loaded: here.project ? here : filesOf(running, options), running, key });
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    printError(await maskedMessage(`gates: not established: ${error.message} [${error.code}]\n`));
    return EXIT_CODES.notEstablished;
  }
}

interface Sides {
  readonly loaded: LoadedProject;
  readonly running: RunningProject;
  readonly key: Buffer;
}

async function compare({ service, all }: RunningOptions, { loaded, running, key }: Sides): Promise<number> {
  const { project, environmentFiles } = loaded;
  if (project === undefined) throw nothingDeclared(loaded.lookedAt);
  // A variable that is missing is a difference that is told at its place; any other error leaves the model unclear.
  refuseFaults(project, ({ level, code }) => level === 'error' && code !== 'variable-required');
  refuseUnknown(service, project);
  const services = project.services.map((one) => ({ ...one, environment: fingerprinted(one.environment, key) }));
  const drift = driftProblems({
    ...running,
    project: { ...project, services, evidence: 'E1' },
    services: service,
    all: all === true,
  });
  const problems = [...drift.problems, ...(await unused(environmentFiles, project))];
  printOut(await maskedResult(problemLines(problems) + drift.summary.map((line) => `${line}\n`).join('')));
  if (drift.differs) return EXIT_CODES.gateFailed;
  if (drift.isComplete) return EXIT_CODES.ready;
  printError(printable`gates: not established: not every service could be compared\n`);
  return EXIT_CODES.notEstablished;
}

async function unused(files: readonly string[], project: ComposeProject): Promise<readonly Problem[]> {
  const used = usedVariables(project);
  const environment = await readEnvironment(files, process.env);
  return [...environment.values()]
    .filter(({ name }) => !used.has(name) && !isAmbient(name))
    .map(({ name, at }): Problem => ({ kind: 'unused', name, at, message: 'no service uses it' }));
}

/** With nothing but a project's name, its containers say which files they were started from. */
function filesOf({ containers }: RunningProject, options: RunningOptions): LoadedProject {
  const named = filesOfContainers(containers);
  if (!named) {
    const message = 'The Compose files that the containers were started from are not on this host.';
    throw new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message, hint: 'Name the Compose files with -f.' });
  }
  const { files: file, envFiles, projectDirectory } = named;
  const envFile = options.envFile.length > 0 ? options.envFile : envFiles;
  return loadProject({ ...options, file, envFile, ...(projectDirectory !== undefined && { projectDirectory }) });
}

function refuseUnknown(services: readonly string[], project: ComposeProject): void {
  const names = project.services.map(({ name }) => name);
  const unknown = services.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const message = `The Compose files have no service "${unknown}". ${didYouMean(unknown, names)}`;
  throw new GatesError({ code: 'GATES_USAGE', message, hint: 'Name a service of the project with --service.' });
}

function nothingDeclared(lookedAt: readonly string[]): GatesError {
  const message = `There is no Compose file here. Looked for: ${lookedForText(lookedAt)}.`;
  const hint = 'Name one with -f, or a project whose files are on this host with -p.';
  return new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message, hint });
}
