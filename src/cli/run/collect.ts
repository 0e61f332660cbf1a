import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { CollectedEngine } from '../../collect/engine/collect-engine.ts';
import type { Container } from '../../model/evidence/container.ts';
import { askedEngine } from '../asked-engine.ts';
import type { Interruption } from '../interruption.ts';
import { runSteps, type Step, tellSlowest } from '../progress.ts';
import type { CollectRequest } from './collect-request.ts';
import { keepRun } from './keep-run.ts';
import { type PlannedFlows, plannedFlows } from './planned-flows.ts';
import { type ReadFiles, readFiles, readFilesOfContainers } from './read-files.ts';

interface Found extends ReadFiles {
  containers: readonly Container[];
}

type Show = (title: string, work: Step['work']) => Promise<void>;

/** Reads every source that the gates need, and shows which one is being read. */
export async function collect(request: CollectRequest, interruption: Interruption): Promise<CaptureIntake> {
  const intake = new CaptureIntake(interruption.signal);
  const found: Found = { project: request.target.project, files: false, containers: [], directory: '' };
  const show: Show = (title, work) => runSteps([{ title, work, slowest: () => intake.slowest() }], request);
  await show('Compose files', async (say) => void Object.assign(found, await readFiles(request, intake, say)));
  // Before anything is asked: what is wrong with a flow file is told first.
  const flows = await plannedFlows(request, found);
  if (request.gates.includes('g2') || asksEngine(request, flows)) {
    let finished: Promise<unknown> = Promise.resolve();
    await show('Docker engine', async (say) => {
      ({ containers: found.containers, finished } = await readEngine(request, intake, found.project, say));
    });
    await Promise.all([finished, readBesideEngine(request, intake, found, show, finished)]);
  }
  if (request.gates.includes('g3') && request.settings.suites.length > 0)
    await show('Imported suites', async () => {
      const { collectSuites } = await import('../../collect/suites/collect-suites.ts');
      await collectSuites(intake, request.settings.suites, found.directory || process.cwd());
    });
  if (flows && found.files) {
    const { collectOpenapi } = await import('../../collect/openapi/collect-openapi.ts');
    await collectOpenapi(intake, found.directory);
  }
  if (flows) await show('Flows', (say) => flows.run(intake, found.containers, say));
  if (!request.quiet) tellSlowest(intake.ledger);
  keepRun(request, intake, found.project ?? '', interruption.interruptedBy());
  return intake;
}

/** Flows that go to addresses only are run without an engine. */
function asksEngine({ gates }: CollectRequest, flows: PlannedFlows | undefined): boolean {
  return gates.includes('g3') && (flows?.needEngine ?? true);
}

/** What is asked of containers once they are known, one source after the other, while the engine still measures them. */
async function readBesideEngine(
  request: CollectRequest,
  intake: CaptureIntake,
  { files, containers }: Found,
  show: Show,
  measured: Promise<unknown>,
): Promise<void> {
  if (!files)
    await show('Compose files of the containers', (say) => readFilesOfContainers(request, intake, containers, say));
  if (!request.gates.includes('g2')) return;
  await show('Ports and endpoints', async (say) => {
    const { probePublished } = await import('./probe-published.ts');
    await probePublished(request, intake, containers, say);
  });
  await show('Databases and queues', async (say) => {
    const { readDataStores } = await import('./data-stores.ts');
    await readDataStores(request, intake, containers, say);
  });
  await show('Resource use', async () => void (await measured));
}

async function readEngine(
  { engine, settings, gates }: CollectRequest,
  intake: CaptureIntake,
  project: string | undefined,
  say: (text: string) => void,
): Promise<CollectedEngine> {
  const { collectEngine } = await import('../../collect/engine/collect-engine.ts');
  const { endpoint } = await askedEngine(engine);
  say(endpoint.url);
  const collected = await collectEngine(intake, {
    endpoint,
    projectName: project ?? '',
    callMs: settings.timeouts.callMs,
    logs: settings.logs,
    samples: gates.includes('g2') ? settings.resources.samples : 0,
    services: settings.services,
    diskUse: settings.engine.diskUse,
  });
  say(`${endpoint.url}, ${collected.containers.length} containers`);
  return collected;
}
