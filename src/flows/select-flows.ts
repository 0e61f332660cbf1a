import type { SuiteFlow } from '../model/evidence/flow-suite.ts';
import type { Flow } from '../model/flow/flow-file.ts';
import { type Priority, reaches } from '../model/priority.ts';
import { didYouMean } from '../shared/nearest.ts';
import { exceeds } from './effect-of.ts';

/** Which flows are asked for. Everything is optional: without it, all flows that only read. */
export interface FlowSelection {
  /** Ids, or beginnings of ids that end in `*`. */
  readonly flows?: readonly string[];
  readonly covers?: readonly string[];
  /** This priority or a more urgent one. */
  readonly priority?: Priority;
  /** The most that a flow may do; what it is allowed to do on the command line comes on top. */
  readonly effects?: Flow['effects'];
  /** The name of the project, typed by hand: destructive flows run on no other. */
  readonly destructiveOn?: string;
}

/** The flows that are asked for, and why each of the others is not to run. */
export interface SelectedFlows {
  readonly selected: readonly Flow[];
  readonly excluded: ReadonlyMap<string, NonNullable<SuiteFlow['excluded']>>;
  /** What was asked for and is not there. A selection that matches nothing is a fault, never an empty pass. */
  readonly faults: readonly string[];
}

/** @param project name of the audited project */
export function selectFlows(flows: readonly Flow[], selection: FlowSelection, project: string): SelectedFlows {
  const excluded = new Map<string, NonNullable<SuiteFlow['excluded']>>();
  for (const flow of flows) {
    const reason = unwanted(flow, selection) ?? notAllowed(flow, selection, project);
    if (reason) excluded.set(flow.id, reason);
  }
  const selected = flows.filter(({ id }) => !excluded.has(id));
  const faults = selectionFaults(flows, selection);
  const isNarrowed = [selection.flows, selection.covers, selection.priority].some((value) => value !== undefined);
  const isEmpty = isNarrowed && faults.length === 0 && !flows.some((flow) => !unwanted(flow, selection));
  return { selected, excluded, faults: isEmpty ? ['no flow is all that was asked for'] : faults };
}

function unwanted({ id, covers, priority }: Flow, wanted: FlowSelection): SuiteFlow['excluded'] {
  const isNamed = wanted.flows?.some((pattern) => fits(pattern, id)) ?? true;
  const covered = wanted.covers?.some((contract) => covers.includes(contract)) ?? true;
  const isUrgent = wanted.priority === undefined || reaches(priority, wanted.priority);
  if (isNamed && covered && isUrgent) return undefined;
  return { code: 'not-selected', message: 'it was not asked for' };
}

function notAllowed(
  { effects }: Flow,
  { effects: most = 'read', destructiveOn }: FlowSelection,
  project: string,
): SuiteFlow['excluded'] {
  if (effects === 'destructive' && destructiveOn !== project)
    return { code: 'destructive', message: `it is destructive and was not allowed on the project ${project} by name` };
  if (!exceeds(effects, most) || effects === 'destructive') return undefined;
  return { code: 'effects', message: `its effects are ${effects}, and ${most} is what is allowed` };
}

function selectionFaults(flows: readonly Flow[], { flows: names = [], covers = [] }: FlowSelection): string[] {
  const ids = flows.map(({ id }) => id);
  const contracts = [...new Set(flows.flatMap((flow) => flow.covers))];
  return [
    ...names
      .filter((pattern) => !ids.some((id) => fits(pattern, id)))
      .map((pattern) => `there is no flow "${pattern}". ${didYouMean(pattern, ids)}`),
    ...covers
      .filter((contract) => !contracts.includes(contract))
      .map((contract) => `no flow covers "${contract}". ${didYouMean(contract, contracts)}`),
  ];
}

function fits(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}
