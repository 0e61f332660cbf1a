import { isCompletedJob } from '../../derive/dependencies/one-shot.ts';
import {
  type ComparedContainer,
  type ComparedVariable,
  environmentDrift,
} from '../../derive/environment/environment-drift.ts';
import { activeServices } from '../../derive/services/active-services.ts';
import type { DeclaredProject } from '../../derive/services/declared-services.ts';
import type { Problem } from './problem.ts';
import type { RunningProject } from './running-containers.ts';

export interface DriftRequest extends RunningProject {
  readonly project: DeclaredProject;
  /** Names of services that alone are meant; empty means all. */
  readonly services: readonly string[];
  /** Whether what is in step is named too. */
  readonly all: boolean;
}

export interface Drift {
  readonly problems: readonly Problem[];
  /** One line for each container: how many variables are in which state. */
  readonly summary: readonly string[];
  /** False when a service could not be compared, or none was. */
  readonly isComplete: boolean;
  readonly differs: boolean;
}

const STATES: readonly (readonly [ComparedVariable['state'], Problem['kind'], string])[] = [
  ['same', 'same', 'the same'],
  ['different', 'different', 'different'],
  ['missing', 'missing', 'missing'],
  ['only-running', 'extra', 'only in the container'],
  ['from-image', 'image', 'set by the image'],
  ['from-client', 'client', 'set by the Docker client'],
  ['from-engine', 'engine', 'set by the engine'],
];
const IN_STEP: readonly ComparedVariable['state'][] = ['same', 'from-image', 'from-client', 'from-engine'];

/** Holds the environment of running containers against what their services declare; values are never shown. */
export function driftProblems({ project, containers, images, services, all }: DriftRequest): Drift {
  const isMeant = ({ name }: { readonly name: string }) => services.length === 0 || services.includes(name);
  const compared = environmentDrift(project, containers, images).filter(({ service }) => isMeant(service));
  const variables = compared.flatMap((one) =>
    one.variables
      .filter(({ state }) => all || !IN_STEP.includes(state))
      .map((variable) => variableProblem(one, variable)),
  );
  const left = activeServices(project)
    .filter((service) => isMeant(service) && service.replicas !== 0)
    .filter(({ name }) => !compared.some(({ service }) => service.name === name))
    .filter(({ name }) => !containers.some((one) => one.service === name && isCompletedJob(one, containers)))
    .map(({ name, at }): Problem => ({ ...leftOut(name, containers), name, at }));
  const differs = left.some(({ kind }) => kind === 'absent') || compared.some(isDrifted);
  const isComplete = compared.length > 0 && left.every(({ kind }) => kind === 'absent');
  return { problems: [...variables, ...left], summary: compared.map(summaryLine), isComplete, differs };
}

function isDrifted({ variables }: ComparedContainer): boolean {
  return variables.some(({ state }) => !IN_STEP.includes(state));
}

function variableProblem({ service, container }: ComparedContainer, variable: ComparedVariable): Problem {
  const { name, state, unset, at = service.at } = variable;
  const kind = STATES.find(([one]) => one === state)?.[1] ?? 'different';
  const because = unset.length > 0 && !IN_STEP.includes(state) ? `; ${unset.join(', ')} is not set here` : '';
  return { kind, name, at, message: `service ${service.name}: ${said(state, container.name)}${because}` };
}

function said(state: ComparedVariable['state'], container: string): string {
  const texts: Readonly<Record<typeof state, string>> = {
    same: `${container} is in step`,
    different: `${container} has another value than is declared`,
    missing: `${container} does not have it`,
    'only-running': `only ${container} has it`,
    'from-image': `the image of ${container} sets it`,
    'from-client': `the Docker client gave it to ${container}`,
    'from-engine': `the engine gave it to ${container}`,
  };
  return texts[state];
}

function leftOut(name: string, containers: RunningProject['containers']): Pick<Problem, 'kind' | 'message'> {
  const runs = containers.some(({ service, oneOff, state }) => service === name && !oneOff && state.running);
  return runs
    ? { kind: 'open', message: 'what its environment is to be cannot be told from the Compose files' }
    : { kind: 'absent', message: 'no container of the service is running' };
}

function summaryLine({ service, container, variables }: ComparedContainer): string {
  const counts = STATES.map(([state, , text]) => {
    const number = variables.filter((variable) => variable.state === state).length;
    return number === 0 ? '' : `${number} ${text}`;
  }).filter((text) => text !== '');
  return `${service.name} (${container.name}): ${counts.join(', ') || 'no variable'}`;
}
