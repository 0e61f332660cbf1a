import type { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Container } from '../../model/evidence/container.ts';
import { askedEngine } from '../asked-engine.ts';
import type { CollectRequest } from './collect-request.ts';
import type { ReadFiles } from './read-files.ts';

/** The flows that are to run. */
export interface PlannedFlows {
  /** Whether the engine has to be asked for them. */
  readonly needEngine: boolean;
  /** Runs them, once what the engine tells was read. */
  readonly run: (intake: CaptureIntake, containers: readonly Container[], say: (text: string) => void) => Promise<void>;
}

/**
 * Reads the flows of the project and chooses those that are to run; undefined when there are none. Nothing is sent.
 *
 * @throws GatesError `GATES_FLOWS_INVALID` with every fault, `GATES_USAGE`
 */
export async function plannedFlows(
  request: CollectRequest,
  { project = '', directory, services }: ReadFiles,
): Promise<PlannedFlows | undefined> {
  const { functional, gates, settings, engine } = request;
  if (!functional || !gates.includes('g3')) return undefined;
  const { loadFlows } = await import('../flows/load-flows.ts');
  const files = await loadFlows({ directory, ...(services && { services }) }, settings, functional.asked);
  if (files.length === 0) {
    if (!functional.asked.alone) return undefined;
    const { noFlowFiles } = await import('../flows/flow-faults.ts');
    throw noFlowFiles(directory);
  }
  const { chooseFlows } = await import('../flows/choose-flows.ts');
  const { runFunctionalTests } = await import('./run-functional-tests.ts');
  const { engineHost } = await askedEngine(engine);
  const chosen = await chooseFlows(files, settings, functional.asked, { project, engineHost });
  const { needsEngine } = await import('../flows/needs-engine.ts');
  const needEngine = needsEngine(files);
  return {
    needEngine,
    run: (intake, containers, say) =>
      runFunctionalTests(request, functional, intake, { files, project, containers, chosen, needEngine }, say),
  };
}
