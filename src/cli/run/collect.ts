import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { CollectedEngine } from '../../collect/engine/collect-engine.ts';
import type { Container } from '../../model/evidence/container.ts';
import { type Printable, printable } from '../../model/printable.ts';
import { limitsInForce } from '../../settings/limits-in-force.ts';
import { askedEngine } from '../asked-engine.ts';
import { maskedMessage } from '../door.ts';
import type { Interruption } from '../interruption.ts';
import { runSteps, type Say, type Step, tellSlowest } from '../progress.ts';
import type { PlannedFlows } from './chosen-flows.ts';
import type { CollectRequest } from './collect-request.ts';
import { keepRun } from './keep-run.ts';
import { plannedFlows } from './planned-flows.ts';
import { type ReadFiles, readFiles, readFilesOfContainers } from './read-files.ts';

interface Found extends ReadFiles {
  containers: readonly Container[];
}

type Show = (title: Printable, work: Step['work']) => Promise<void>;

/** Reads every source that the gates need, and shows which one is being read. */
export async function collect(request: CollectRequest, interruption: Interruption): Promise<CaptureIntake> {
  const intake = new CaptureIntake(interruption.signal, request.limits ?? limitsInForce(request.settings));
  const found: Found = { project: request.target.project, files: false, containers: [], directory: '' };
  const show: Show = (title, work) => runSteps([{ title, work, slowest: () => intake.slowest() }], request);
  await show(
    printable`Compose files`,
    async (say) => void Object.assign(found, await readFiles(request, intake.within('gate'), say)),
  );
  // Before anything is asked: what is wrong with a flow file is told first.
  const flows = await plannedFlows(request, found);
  if (request.gates.includes('g2') || asksEngine(request, flows)) {
    const audit = intake.within('gate');
    let finished: Promise<unknown> = Promise.resolve();
    await show(printable`Docker engine`, async (say) => {
      ({ containers: found.containers, finished } = await readEngine(request, audit, found.project, say));
    });
    await Promise.all([finished, readBesideEngine(request, audit, found, show, finished)]);
  }
  const functional = intake.within('gate');
  if (request.gates.includes('g3') && request.settings.suites.length > 0)
    await show(printable`Imported suites`, async () => {
      const { collectSuites } = await import('../../collect/suites/collect-suites.ts');
      await collectSuites(functional, request.settings.suites, found.directory || process.cwd());
    });
  if (flows && found.folders) {
    const { collectOpenapi } = await import('../../collect/openapi/collect-openapi.ts');
    await collectOpenapi(functional, found.folders);
  }
  if (flows) await show(printable`Flows`, (say) => flows.run(functional, found.containers, say));
  if (!request.quiet) tellSlowest(intake.ledger);
  keepRun(request, intake, found.project ?? '', interruption.interruptedBy());
  return intake;
}

/**
 * Flows that go to addresses only are run without an engine, and without flows there is nothing to run. Results of a
 * suite are compared with when the containers were made.
 */
function asksEngine({ gates, settings }: CollectRequest, flows: PlannedFlows | undefined): boolean {
  return gates.includes('g3') && (flows?.needEngine === true || settings.suites.length > 0);
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
    await show(printable`Compose files of the containers`, (say) =>
      readFilesOfContainers(request, intake, containers, say),
    );
  if (!request.gates.includes('g2')) return;
  await show(printable`Ports and endpoints`, async (say) => {
    const { probePublished } = await import('./probe-published.ts');
    await probePublished(request, intake, containers, say);
  });
  await show(printable`Databases and queues`, async (say) => {
    const { readDataStores } = await import('./data-stores.ts');
    await readDataStores(request, intake, containers, say);
  });
  await show(printable`Resource use`, async () => void (await measured));
}

async function readEngine(
  { engine, settings, gates, plugins = [] }: CollectRequest,
  intake: CaptureIntake,
  project: string | undefined,
  say: Say,
): Promise<CollectedEngine> {
  const isAudited = gates.includes('g2');
  // Checks of plugins may be about anything.
  const containersOnly = !isAudited && plugins.length === 0;
  const { collectEngine } = await import('../../collect/engine/collect-engine.ts');
  const { endpoint } = await askedEngine(engine);
  const address = await maskedMessage(endpoint.url);
  say(address);
  const collected = await collectEngine(intake, {
    endpoint,
    projectName: project ?? '',
    callMs: intake.limits.call,
    logs: settings.logs,
    samples: isAudited ? settings.resources.samples : 0,
    services: settings.services,
    diskUse: settings.engine.diskUse && !containersOnly,
    containersOnly,
  });
  const { containers, nothing } = collected;
  if (nothing !== undefined) say(printable`${address}: ${await maskedMessage(nothing)}`);
  else
    say(
      containers.length === 1
        ? printable`${address}, 1 container`
        : printable`${address}, ${containers.length} containers`,
    );
  return collected;
}
