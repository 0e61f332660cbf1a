import { namedVariables, usedVariables } from '../../derive/environment/used-variables.ts';
import { isAmbient } from '../../derive/environment/variable-use.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { isUnguarded } from './compose-contract.ts';
import type { Contract, ContractEntry } from './contract.ts';
import type { Problem } from './problem.ts';
import type { ReadEnvironment } from './read-environment.ts';
import { valueProblem } from './value-problem.ts';

export interface Situation {
  readonly contract: Contract;
  readonly environment: ReadEnvironment;
  /** Variables of the shell; Compose takes them before those of files. */
  readonly shell: Readonly<Record<string, string | undefined>>;
  /** Absent when there is no Compose file. */
  readonly project?: ComposeProject | undefined;
}

/** What is wrong with an environment, at most one problem for each variable: the first that has to be mended. */
export function findProblems(situation: Situation): readonly Problem[] {
  const all = [
    ...missing(situation),
    ...badValues(situation),
    ...notPassed(situation),
    ...unguarded(situation),
    ...undocumented(situation),
    ...stale(situation),
  ];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

function missing({ contract, environment, shell }: Situation): readonly Problem[] {
  return contract.entries.flatMap(({ name, required, default: fallback, at }): Problem[] => {
    const entry = environment.get(name);
    const value = entry?.value ?? shell[name] ?? '';
    if (!required || value !== '' || fallback !== undefined) return [];
    const message = entry ? 'it is required, and set to nothing' : 'it is required, and not set';
    return [{ kind: 'missing', name, message, at: entry?.at ?? at }];
  });
}

function badValues({ contract, environment }: Situation): readonly Problem[] {
  const entries = new Map(contract.entries.map((entry) => [entry.name, entry]));
  return [...environment.values()].flatMap(({ name, value, at }): Problem[] => {
    const problem = value === null ? undefined : valueProblem(name, value, entries.get(name));
    return problem ? [{ ...problem, name, at }] : [];
  });
}

function notPassed({ contract, project }: Situation): readonly Problem[] {
  if (!project) return [];
  return contract.entries.flatMap((entry) => entry.services.flatMap((service) => notPassedTo(service, entry, project)));
}

function notPassedTo(service: string, { name, at }: ContractEntry, { services }: ComposeProject): readonly Problem[] {
  const found = services.find((one) => one.name === service);
  if (!found) return [{ kind: 'stale', name, message: `the Compose files have no service ${service}`, at }];
  if (found.environment.some((entry) => entry.name === name)) return [];
  return [{ kind: 'missing', name, message: `the service ${service} does not get it`, at: found.at }];
}

function unguarded({ project }: Situation): readonly Problem[] {
  return (project?.variables ?? []).filter(isUnguarded).map(({ name, fallback = '', at }) => {
    const what = fallback === '' ? 'becomes blank' : 'falls back to a text that everybody can read';
    return { kind: 'unguarded', name, message: `the credential ${what} when it is not set`, at };
  });
}

/** Only what somebody wrote can leave something out. */
function undocumented({ contract, environment, project }: Situation): readonly Problem[] {
  if (!contract.written) return [];
  const listed = new Set(contract.entries.map(({ name }) => name));
  const known = [...environment.values(), ...(project ? namedVariables(project) : [])];
  return known
    .filter(({ name }) => !listed.has(name) && !isAmbient(name))
    .map(({ name, at }) => ({ kind: 'undocumented', name, message: 'it is not in the contract', at }));
}

function stale({ contract, environment, project }: Situation): readonly Problem[] {
  if (!project) return [];
  const used = usedVariables(project);
  const listed = contract.written ? contract.entries : [];
  return [...environment.values(), ...listed]
    .filter(({ name }) => !used.has(name) && !isAmbient(name))
    .map(({ name, at }) => ({ kind: 'stale', name, message: 'the Compose files do not use it', at }));
}
