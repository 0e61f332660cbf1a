import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import { isLoopback } from '../../collect/published-address.ts';
import { selectFlows } from '../../flows/select-flows.ts';
import { suiteFaults } from '../../flows/suite-faults.ts';
import { GatesError } from '../../model/errors.ts';
import type { SuiteFlow } from '../../model/evidence/flow-suite.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import type { Settings } from '../../model/settings.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { faultLine, invalidFlows } from './flow-faults.ts';
import type { FlowsAsked } from './flows-asked.ts';

type Reason = NonNullable<SuiteFlow['excluded']>;

export interface ChosenFlows {
  readonly excluded: ReadonlyMap<string, Reason>;
  /** Whether the gate is not passed without this flow. */
  readonly required: (id: string) => boolean;
}

export interface FlowTarget {
  readonly project: string;
  /** Host of the engine. */
  readonly engineHost: string;
}

/**
 * Which of the flows are to run, and why each of the others is not.
 *
 * @throws GatesError `GATES_FLOWS_INVALID` when what was asked for is not there, or several files contradict each other;
 *   `GATES_USAGE` when destructive flows are allowed on another project
 */
export function chooseFlows(
  files: readonly ReadFlowFile[],
  { flows: settings }: Pick<Settings, 'flows'>,
  asked: FlowsAsked,
  { project, engineHost }: FlowTarget,
): ChosenFlows {
  refuseOtherProject(asked, project);
  const flows = files.flatMap(({ parsed }) => parsed.content?.flows ?? []);
  const isHeld = !isLoopback(engineHost) && !settings.remote;
  const effects = asked.effects ?? settings.effects;
  const { excluded, faults } = selectFlows(
    flows,
    {
      ...asked,
      effects: isHeld ? 'read' : effects,
      ...(asked.allowDestructive !== undefined && !isHeld && { destructiveOn: asked.allowDestructive }),
    },
    project,
  );
  const parsed = files.map((file) => file.parsed);
  const together = suiteFaults(parsed, (id) => !excluded.has(id)).map(faultLine);
  const all = [...together, ...faults, ...requiredFaults(settings.required, flows)];
  if (all.length > 0) throw invalidFlows(all);
  const reasons = isHeld ? withEngine(excluded, engineHost) : excluded;
  return { excluded: reasons, required: requiredBy(settings.required, reasons) };
}

/** The name of a project that is not the audited one was typed for another one. */
function refuseOtherProject({ allowDestructive }: FlowsAsked, project: string): void {
  if (allowDestructive === undefined || allowDestructive === project) return;
  throw new GatesError({
    code: 'GATES_USAGE',
    message: `--allow-destructive names the project "${allowDestructive}", and the audited one is "${project}".`,
    hint: 'Destructive flows run on the project that is named in full, and on no other.',
  });
}

function withEngine(excluded: ReadonlyMap<string, Reason>, engineHost: string): ReadonlyMap<string, Reason> {
  const message = `the engine is on another host (${engineHost}), where only reading flows run (flows.remote in gates.yaml)`;
  return new Map(
    [...excluded].map(([id, reason]) => [
      id,
      reason.code === 'not-selected' ? reason : { code: 'remote-engine', message },
    ]),
  );
}

function requiredFaults(required: Settings['flows']['required'], flows: readonly Flow[]): string[] {
  if (required === undefined || required === 'all') return [];
  const ids = flows.map(({ id }) => id);
  return required
    .filter((id) => !ids.includes(id))
    .map((id) => `flows.required in the settings: there is no flow "${id}". ${didYouMean(id, ids)}`);
}

function requiredBy(
  required: Settings['flows']['required'],
  excluded: ReadonlyMap<string, Reason>,
): ChosenFlows['required'] {
  if (required === 'all') return () => true;
  return required === undefined ? (id) => !excluded.has(id) : (id) => required.includes(id);
}
