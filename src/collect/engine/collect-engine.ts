import type { ContainerInfo, ContainerInspectInfo } from 'dockerode';
import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { EvidenceKind } from '../../model/evidence/kinds.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import { keepActivity } from './container-activity.ts';
import type { EngineEndpoint } from './endpoint.ts';
import { type EngineClient, engineClient } from './engine-client.ts';
import { keepMissing } from './keep-missing.ts';
import { engineReader, keepUsedObjects, type ReadEngine } from './read-objects.ts';
import { shapeContainer } from './shape-container.ts';
import { shapeEngine, shapeNeighbour } from './shape-objects.ts';

export interface CollectEngineOptions {
  readonly endpoint: EngineEndpoint;
  readonly projectName: string;
  /** Total time of one call, milliseconds. */
  readonly callMs: number;
  /** Newest lines read of each log. */
  readonly logTail: number;
}

/** More calls at once only queue in the engine. */
const CALLS_AT_ONCE = 8;
const PROJECT = 'com.docker.compose.project';
const FROM_CONTAINERS: readonly EvidenceKind[] = [
  'containers',
  'images',
  'networks',
  'volumes',
  'processes',
  'resourceUsage',
  'logs',
];

/**
 * Reads everything that an engine tells of one Compose project, without changing anything. Returns the containers
 * (unmasked) for collectors that ask them for more; they must not be shown or stored.
 */
export async function collectEngine(
  intake: Intake,
  options: CollectEngineOptions,
): Promise<{ containers: Container[] }> {
  const client = engineClient(options.endpoint, options.callMs, intake.signal);
  try {
    const read = engineReader(intake, pLimit(CALLS_AT_ONCE));
    const greeted = await read('GET /_ping', async () => {
      await client.connect();
      return { value: true, bytes: 2 };
    });
    if ('missing' in greeted) return lost(intake, greeted, ['engine', 'population', ...FROM_CONTAINERS]);
    await keepEngine(intake, read, client, options.endpoint);
    const listed = await read('GET /containers/json?all=true', () => client.listContainers());
    if ('missing' in listed) return lost(intake, listed, ['population', ...FROM_CONTAINERS]);
    return await collectContainers(intake, read, client, listed, options);
  } finally {
    await client.close();
  }
}

async function keepEngine(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  endpoint: EngineEndpoint,
): Promise<void> {
  const [version, info] = await Promise.all([
    read('GET /version', () => client.version()),
    read('GET /info', () => client.info()),
  ]);
  const failed = [version, info].find((reading) => 'missing' in reading);
  if (failed && 'missing' in failed) keepMissing(intake, 'engine', 'engine', failed, failed.missing);
  else if ('value' in version && 'value' in info) {
    const both = {
      ...info,
      action: 'GET /version, GET /info',
      value: { ...info.value, ApiVersion: version.value.ApiVersion },
    };
    intake.keep('engine', 'engine', both, (about) => shapeEngine(about, endpoint));
  }
}

async function collectContainers(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  listed: Reading<ContainerInfo[]> & { value: ContainerInfo[] },
  { projectName, logTail }: CollectEngineOptions,
): Promise<{ containers: Container[] }> {
  const ours = listed.value.filter(({ Labels }) => Labels[PROJECT] === projectName);
  const activity = keepActivity(intake, read, client, ours, logTail);
  const vanished: string[] = [];
  const inspected: ContainerInspectInfo[] = [];
  const containers: Container[] = [];
  await Promise.all(
    ours.map(async ({ Id }) => {
      const reading = await read(`GET /containers/${Id}/json`, () => client.inspectContainer(Id));
      if ('missing' in reading && reading.missing.code === 'not-found') {
        vanished.push(nameOf(ours, Id));
        return;
      }
      intake.keep('containers', nameOf(ours, Id), reading, shapeContainer);
      if (!('value' in reading)) return;
      inspected.push(reading.value);
      await activity.afterInspect(reading.value);
    }),
  );
  intake.keep('population', projectName, listed, (all) => ({
    project: projectName,
    query: `GET /containers/json?all=true, label ${PROJECT}=${projectName}`,
    total: all.length,
    containers: ours.map(({ Id, Labels }) => ({
      id: Id,
      name: nameOf(ours, Id),
      service: Labels['com.docker.compose.service'] ?? '',
    })),
    vanished,
    neighbours: all.filter((container) => !ours.includes(container)).map(shapeNeighbour),
  }));
  await Promise.all([keepUsedObjects(intake, read, client, inspected, projectName), activity.finished(vanished)]);
  for (const container of inspected) containers.push(shapeContainer(container));
  return { containers };
}

function nameOf(listed: readonly ContainerInfo[], id: string): string {
  return (listed.find(({ Id }) => Id === id)?.Names[0] ?? id).replace(/^\//, '');
}

function lost(intake: Intake, reading: Reading<unknown>, kinds: readonly EvidenceKind[]): { containers: Container[] } {
  if ('missing' in reading) for (const kind of kinds) keepMissing(intake, kind, '*', reading, reading.missing);
  return { containers: [] };
}
