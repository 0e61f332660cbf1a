import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Interruption } from '../interruption.ts';
import { runSteps, type Step } from '../progress.ts';
import type { CollectRequest } from './collect-request.ts';
import { keepRun } from './keep-run.ts';
import { readFiles, readFilesOfContainers } from './read-files.ts';

/** Reads every source that the gates need, one after the other, and shows which one is being read. */
export async function collect(request: CollectRequest, interruption: Interruption): Promise<CaptureIntake> {
  const intake = new CaptureIntake(interruption.signal);
  const found: { project: string | undefined; files: boolean; containers: readonly Container[] } = {
    project: request.target.project,
    files: false,
    containers: [],
  };
  const show = (title: string, work: Step['work']) => runSteps([{ title, work }], { quiet: request.quiet });
  await show('Compose files', async (say) => void Object.assign(found, await readFiles(request, intake, say)));
  if (request.gates.some((gate) => gate !== 'g1')) {
    await show('Docker engine', async (say) => {
      found.containers = await readEngine(request, intake, found.project, say);
    });
    if (!found.files) {
      await show('Compose files of the containers', (say) =>
        readFilesOfContainers(request, intake, found.containers, say),
      );
    }
    await show('Ports and endpoints', async (say) => {
      const { probePublished } = await import('./probe-published.ts');
      await probePublished(request, intake, found.containers, say);
    });
    await show('Databases and queues', async (say) => {
      const { readDataStores } = await import('./data-stores.ts');
      await readDataStores(request, intake, found.containers, say);
    });
  }
  keepRun(request, intake, found.project ?? '', interruption.interruptedBy());
  return intake;
}

async function readEngine(
  { engine, settings }: CollectRequest,
  intake: CaptureIntake,
  project: string | undefined,
  say: (text: string) => void,
): Promise<readonly Container[]> {
  const { resolveEndpoint } = await import('../../collect/engine/endpoint.ts');
  const { collectEngine } = await import('../../collect/engine/collect-engine.ts');
  const endpoint = resolveEndpoint({ ...engine, environment: process.env });
  say(endpoint.url);
  const { containers } = await collectEngine(intake, {
    endpoint,
    projectName: project ?? '',
    callMs: settings.timeouts.callMs,
    logs: settings.logs,
    samples: settings.resources.samples,
    services: settings.services,
    diskUse: settings.engine.diskUse,
  });
  say(`${endpoint.url}, ${containers.length} containers`);
  return containers;
}
