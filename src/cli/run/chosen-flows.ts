import type { CaptureIntake } from '../../capture/capture-intake.ts';
import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import type { Container } from '../../model/evidence/container.ts';
import { askedEngine } from '../asked-engine.ts';
import { chooseFlows } from '../flows/choose-flows.ts';
import { needsEngine } from '../flows/needs-engine.ts';
import type { Say } from '../progress.ts';
import type { CollectRequest, FunctionalRequest } from './collect-request.ts';
import { runFunctionalTests } from './run-functional-tests.ts';

/** The flows that are to run. */
export interface PlannedFlows {
  /** Whether the engine has to be asked for them. */
  readonly needEngine: boolean;
  /** Runs them, once what the engine tells was read. */
  readonly run: (intake: CaptureIntake, containers: readonly Container[], say: Say) => Promise<void>;
}

/**
 * Chooses those of the flows that are to run. In a module of its own, so that what runs flows is loaded where there are
 * some, and then at once: Node is slow at finding many small files one after the other.
 *
 * @throws GatesError `GATES_FLOWS_INVALID` with every fault, `GATES_USAGE`
 */
export async function chosenFlows(
  request: CollectRequest,
  functional: FunctionalRequest,
  { files, project }: { readonly files: readonly ReadFlowFile[]; readonly project: string },
): Promise<PlannedFlows> {
  const { settings, engine } = request;
  const { engineHost } = await askedEngine(engine);
  const chosen = chooseFlows(files, settings, functional.asked, { project, engineHost });
  const needEngine = needsEngine(files);
  return {
    needEngine,
    run: (intake, containers, say) =>
      runFunctionalTests(request, functional, intake, { files, project, containers, chosen, needEngine }, say),
  };
}
