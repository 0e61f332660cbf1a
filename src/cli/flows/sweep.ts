import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { sweepOneOffs } from '../../collect/flow/container/sweep-one-offs.ts';
import { openFlowEngine } from '../../collect/flow/flow-engine.ts';
import type { RunScope } from '../../collect/flow/flow-scope.ts';
import { type LeftBehind, readJournal } from '../../collect/flow/read-journal.ts';
import { type LoadedFile, type RunScopeOptions, withRunScope } from '../../collect/flow/run-scope.ts';
import { sweepFlow } from '../../collect/flow/sweep-flow.ts';
import { EXIT_CODES } from '../../evaluate/exit-code.ts';
import { GatesError } from '../../model/errors.ts';
import { ReadFailure } from '../../model/intake.ts';
import { printable } from '../../model/printable.ts';
import { FLOW_JOURNALS } from '../../runs/layout.ts';
import { limitsInForce } from '../../settings/limits-in-force.ts';
import { askedEngine } from '../asked-engine.ts';
import { maskedMessage, theDoor } from '../door.ts';
import { printError, printOut } from '../output.ts';
import { consentTo } from './consent.ts';
import type { RunFlowsOptions } from './flow-options.ts';
import { type FlowProject, flowFilesOf, readFlowProject } from './flow-project.ts';
import { maskerOf } from './masker.ts';
import { runNames } from './run-names.ts';

/**
 * `gates flows sweep`: removes what interrupted runs left behind. Returns the exit code: 1 when something is left, 3 when
 * the engine does not answer.
 *
 * @throws GatesError when the project or its flow files cannot be read
 */
export async function sweep(options: RunFlowsOptions): Promise<number> {
  const folder = join(options.out, FLOW_JOURNALS);
  const project = await readFlowProject(options);
  const files = await flowFilesOf(project, options);
  const intake = new CaptureIntake(new AbortController().signal, limitsInForce(project.settings));
  try {
    const scopeOptions = await optionsFor(project, options, folder);
    return await withRunScope(intake, { ...scopeOptions, files }, (scope, loaded) =>
      sweepAll(folder, project.name, scope, loaded),
    );
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    printError(await maskedMessage(`gates: the engine does not answer, so nothing was looked at: ${error.message}\n`));
    return EXIT_CODES.notEstablished;
  }
}

async function sweepAll(
  folder: string,
  project: string,
  scope: RunScope,
  files: readonly LoadedFile[],
): Promise<number> {
  const containers = await sweepContainers(scope);
  const journals = (await journalsIn(folder)).filter((name) => name.endsWith('.jsonl'));
  const swept: boolean[] = [];
  for (const name of journals) swept.push(await sweepJournal(join(folder, name), project, scope, files));
  if (containers + journals.length === 0) printOut(printable`Nothing is left behind.\n`);
  return swept.every(Boolean) ? EXIT_CODES.ready : EXIT_CODES.gateFailed;
}

async function journalsIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Containers that steps made for themselves are known by their labels. Returns how many there were. */
async function sweepContainers({ engine }: RunScope): Promise<number> {
  if ('code' in engine) return 0;
  const names = await sweepOneOffs(engine, new AbortController().signal);
  for (const name of names) await say(`${name}: a container of an interrupted step, removed.`);
  return names.length;
}

/** True when nothing is left; the journal is removed then. */
async function sweepJournal(
  path: string,
  project: string,
  scope: RunScope,
  files: readonly LoadedFile[],
): Promise<boolean> {
  const left = await readJournal(path);
  if (!left) throw new GatesError({ code: 'GATES_USAGE', message: `${path} is no journal.`, hint: 'Remove it.' });
  if (left.run.project !== project) {
    await say(`${left.run.runId}: of the project ${left.run.project}, which is not this one; left as it is.`);
    return true;
  }
  const own = { ...scope, run: { ...scope.run, id: left.run.runId, short: left.run.runId.split('-').at(-1) ?? '' } };
  const isClean = await sweepFlows(own, left, files);
  if (isClean) await rm(path, { force: true });
  return isClean;
}

async function sweepFlows(scope: RunScope, { flows }: LeftBehind, files: readonly LoadedFile[]): Promise<boolean> {
  let isClean = true;
  for (const left of flows) {
    const file = files.find(({ content }) => content.flows.some(({ id }) => id === left.flow));
    const flow = file?.content.flows.find(({ id }) => id === left.flow);
    if (!file || !flow) {
      await say(`${left.flow}: there is no such flow any more; ${createdText(left.created)} is left.`);
      isClean = false;
      continue;
    }
    const steps = await sweepFlow(scope, file, flow, left);
    for (const { step, verdict, cause } of steps)
      await say(`${left.flow}: ${step} ${verdict}${cause === undefined ? '' : `, ${cause}`}`);
    if (steps.length === 0 || steps.some(({ verdict }) => verdict !== 'passed')) isClean = false;
  }
  return isClean;
}

/** Names and causes come from journals and from what the system answered. */
async function say(line: string): Promise<void> {
  printOut(await maskedMessage(`${line}\n`));
}

function createdText(created: readonly { readonly kind: string; readonly id: string }[]): string {
  return created.map(({ kind, id }) => `${kind} ${id}`).join(', ') || 'what it stopped';
}

async function optionsFor(
  { settings, compose, name }: FlowProject,
  { host, context }: RunFlowsOptions,
  journals: string,
): Promise<Omit<RunScopeOptions, 'files'>> {
  const { endpoint, engineHost, isLocal } = await askedEngine({ host, context });
  const signal = new AbortController().signal;
  const callMs = limitsInForce(settings).call;
  const engine = await openFlowEngine(endpoint, name, callMs);
  try {
    const services = compose?.services ?? [];
    const containers = await Promise.all(services.map((service) => engine.containersOf(service.name, signal)));
    return {
      run: runNames(new Date()),
      project: name,
      endpoint,
      callMs,
      signal,
      masker: maskerOf(await theDoor()),
      journals,
      engineHost,
      isLocal,
      environment: process.env,
      containers: containers.flat(),
      mayAsk: consentTo(settings),
    };
  } finally {
    await engine.close();
  }
}
