import { findFlowFiles } from '../../collect/flow/find-flow-files.ts';
import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import { ReadFailure } from '../../model/intake.ts';
import type { Settings } from '../../model/settings.ts';
import { faultLine, invalidFlows } from './flow-faults.ts';
import type { FlowsAsked } from './flows-asked.ts';

/** Where flow files are looked for. */
export interface FlowPlace {
  /** The project directory, absolute. */
  readonly directory: string;
  /** Services of the project, where they are known. */
  readonly services?: readonly string[];
}

const USUAL = ['flows/*.flow.yaml', 'flows/*.flow.yml'];

/**
 * Reads the flow files that are named, or that lie in `flows` beside the Compose file. Nothing when there are none and
 * none were named; the code that checks flows is loaded only when there are some.
 *
 * @throws GatesError `GATES_FLOWS_INVALID` with every fault of every file, at its place
 */
export async function loadFlows(
  { directory, services }: FlowPlace,
  { flows }: Pick<Settings, 'flows'>,
  asked: FlowsAsked,
): Promise<readonly ReadFlowFile[]> {
  const named = asked.files ?? flows.files;
  const patterns = named ?? USUAL;
  const found = await Promise.all(patterns.map((pattern) => findFlowFiles(pattern, directory).catch(notLookedAt)));
  if (named === undefined && found.flat().length === 0) return [];
  const unfound = named?.filter((_, index) => found[index]?.length === 0) ?? [];
  if (unfound.length > 0)
    throw invalidFlows(
      unfound.map((pattern) => `no file is named ${pattern} below ${directory}`),
      'Patterns start from the project directory: flows/*.flow.yaml.',
    );
  const { readFlowFiles } = await import('../../collect/flow/read-flow-files.ts');
  const files = await readFlowFiles({ directory, paths: found.flat(), ...(services && { services }) });
  const faults = files.flatMap(({ parsed }) => parsed.faults);
  if (faults.length > 0) throw invalidFlows(faults.map(faultLine));
  return files;
}

/** Where files of the pattern may lie that nobody can see, there is no telling what would not run. */
function notLookedAt(error: unknown): never {
  if (!(error instanceof ReadFailure)) throw error;
  const hint =
    'Let it be read, or name a smaller place: flows/*.flow.yaml looks into no other folder. Nothing was sent.';
  throw invalidFlows([error.message], hint);
}
