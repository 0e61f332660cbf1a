import type { ContainerInfo } from 'dockerode';
import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { EvidenceKind } from '../../model/evidence/kinds.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import type { LogSettings } from '../../model/log-settings.ts';
import { type StatedServices, statedKind } from '../../services/stated-kind.ts';
import { ASKED_KINDS } from '../asked-kinds.ts';
import { keepMissing } from '../keep-missing.ts';
import { keepActivity } from './container-activity.ts';
import type { EngineEndpoint } from './endpoint.ts';
import { type EngineClient, engineClient } from './engine-client.ts';
import { keepUnreadPatterns } from './logs/unread-patterns.ts';
import { nothingToAudit } from './nothing-to-audit.ts';
import { keepPopulation, PROJECT, readContainers } from './read-containers.ts';
import { COLLECTOR, engineReader, keepUsedObjects, type ReadEngine } from './read-objects.ts';
import { shapeContainer } from './shape-container.ts';
import { shapeEngine } from './shape-objects.ts';

export interface CollectEngineOptions {
  readonly endpoint: EngineEndpoint;
  readonly projectName: string;
  /** Total time of one call, milliseconds. */
  readonly callMs: number;
  /** How much of each log is read, and what is looked for in it. */
  readonly logs: LogSettings;
  /** What the settings say of services. */
  readonly services?: StatedServices;
}

/** More calls at once only queue in the engine. */
const CALLS_AT_ONCE = 8;
const FROM_CONTAINERS: readonly EvidenceKind[] = [
  'containers',
  'images',
  'imageHistories',
  'networks',
  'volumes',
  'processes',
  'resourceUsage',
  'logs',
  ...ASKED_KINDS,
];

/**
 * Reads everything that an engine tells of one Compose project, without changing anything. Returns the containers
 * (unmasked) for collectors that ask them for more; they must not be shown or stored.
 */
export async function collectEngine(
  intake: Intake,
  options: CollectEngineOptions,
): Promise<{ containers: Container[] }> {
  const { endpoint, callMs } = options;
  const client = engineClient({ endpoint, callMs, signal: intake.signal, isAlive: (ping) => isAlive(intake, ping) });
  try {
    const read = engineReader(intake, pLimit(CALLS_AT_ONCE));
    const greeted = await readPing(intake, () => client.connect());
    if ('missing' in greeted) return lost(intake, greeted, ['engine', 'population', ...FROM_CONTAINERS]);
    await keepEngine(intake, read, client, endpoint);
    const listed = await read('GET /containers/json?all=true', () => client.listContainers());
    if ('missing' in listed) return lost(intake, listed, ['population', ...FROM_CONTAINERS]);
    return await collectContainers(intake, read, client, listed, options);
  } finally {
    await client.close();
  }
}

function readPing(intake: Intake, ping: () => Promise<void>): Promise<Reading<true>> {
  return intake.read({ collector: COLLECTOR, action: 'GET /_ping' }, async () => {
    await ping();
    return { value: true, bytes: 2 };
  });
}

async function isAlive(intake: Intake, ping: () => Promise<void>): Promise<boolean> {
  const reading = await readPing(intake, ping);
  return 'value' in reading || reading.missing.code !== 'engine.hung';
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
  { projectName, logs, services = {} }: CollectEngineOptions,
): Promise<{ containers: Container[] }> {
  const ours = listed.value.filter(
    ({ Labels }: { Labels: ContainerInfo['Labels'] | null }) => Labels?.[PROJECT] === projectName,
  );
  const activity = keepActivity(intake, read, client, ours, logs);
  const { inspected, containers, vanished } = await readContainers(
    intake,
    read,
    client,
    ours,
    activity,
    (inspected) => {
      const container = shapeContainer(inspected);
      return { ...container, ...statedKind(services, container.service) };
    },
  );
  keepPopulation(intake, projectName, listed, ours, vanished);
  if (ours.length === vanished.length) {
    await activity.finished(vanished);
    const { value, ...call } = listed;
    return lost(intake, { ...call, missing: nothingToAudit(projectName, value, ours) }, FROM_CONTAINERS);
  }
  keepUnreadPatterns(
    intake,
    logs.patterns,
    containers.map(({ service }) => service),
  );
  await Promise.all([keepUsedObjects(intake, read, client, inspected, projectName), activity.finished(vanished)]);
  return { containers };
}

function lost(intake: Intake, reading: Reading<unknown>, kinds: readonly EvidenceKind[]): { containers: Container[] } {
  if ('missing' in reading) for (const kind of kinds) keepMissing(intake, kind, '*', reading, reading.missing);
  return { containers: [] };
}
