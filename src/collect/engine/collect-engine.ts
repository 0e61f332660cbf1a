import type { ContainerInfo, ContainerInspectInfo, DockerVersion } from 'dockerode';
import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { EvidenceKind } from '../../model/evidence/kinds.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import type { LogSettings } from '../../model/log-settings.ts';
import { type StatedServices, statedKind } from '../../services/stated-kind.ts';
import { ASKED_KINDS } from '../asked-kinds.ts';
import { keepMissing } from '../keep-missing.ts';
import { type Activity, keepActivity } from './container-activity.ts';
import { keepDiskUse } from './disk-use.ts';
import type { EngineEndpoint } from './endpoint.ts';
import { type EngineClient, engineClient } from './engine-client.ts';
import { engineClock } from './engine-clock.ts';
import { keepEvents, readEvents } from './keep-events.ts';
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
  /** Samples of the statistics of each container: 1 when nothing is said, none with 0. */
  readonly samples?: number;
  /** What the settings say of services. */
  readonly services?: StatedServices;
  /** Ask how much lies on the disk of the engine, which makes it walk all its files. */
  readonly diskUse?: boolean;
  /** Nothing but which containers there are and how they were started: what flows need to find their way. */
  readonly containersOnly?: boolean;
}

/** More calls at once only queue in the engine. */
const CALLS_AT_ONCE = 8;
/** Within so many seconds Podman must have read what it remembers. */
const PODMAN_READS = 3;
const FROM_CONTAINERS: readonly EvidenceKind[] = [
  'containers',
  'images',
  'imageHistories',
  'networks',
  'volumes',
  'processes',
  'resourceUsage',
  'logs',
  'engineEvents',
  ...ASKED_KINDS,
];

/** What was read of a project by the time that its containers are known, and the end of all that is still read. */
export interface CollectedEngine {
  /** Unmasked, for collectors that ask them for more; they must not be shown or stored. */
  readonly containers: Container[];
  /** Statistics take the engine a second or two; whoever has containers to ask for more need not wait for them. */
  readonly finished: Promise<unknown>;
  /** Why there are no containers to read, where there are none. */
  readonly nothing?: string;
}

/** Reads everything that an engine tells of one Compose project, without changing anything. */
export async function collectEngine(intake: Intake, options: CollectEngineOptions): Promise<CollectedEngine> {
  const { endpoint, callMs } = options;
  const { signal, limits } = intake;
  const client = engineClient({ endpoint, callMs, signal, limits, isAlive: (ping) => isAlive(intake, ping) });
  try {
    const collected = await readProject(intake, client, options);
    return { ...collected, finished: closingAfter(collected.finished, client) };
  } catch (error) {
    await client.close();
    throw error;
  }
}

async function closingAfter(finished: Promise<unknown>, client: EngineClient): Promise<void> {
  try {
    await finished;
  } finally {
    await client.close();
  }
}

async function readProject(
  intake: Intake,
  client: EngineClient,
  options: CollectEngineOptions,
): Promise<CollectedEngine> {
  const { endpoint, diskUse = false } = options;
  const read = engineReader(intake, pLimit(CALLS_AT_ONCE));
  const greeted = await readPing(intake, () => client.connect());
  const onRequest: EvidenceKind[] = diskUse ? ['engineDiskUse'] : [];
  if ('missing' in greeted) return lost(intake, greeted, ['engine', 'population', ...onRequest, ...FROM_CONTAINERS]);
  const [isPodman] = await Promise.all([
    keepEngine(intake, read, client, endpoint, greeted),
    diskUse && keepDiskUse(intake, read, client),
  ]);
  const listed = await read('GET /containers/json?all=true', () => client.listContainers());
  if ('missing' in listed) return lost(intake, listed, ['population', ...FROM_CONTAINERS]);
  return collectContainers(
    intake,
    read,
    client,
    { listed, date: greeted.value, ahead: isPodman ? secondsSince(greeted, intake) + PODMAN_READS : 0 },
    options,
  );
}

/** Asks whether the engine is there. The value is the date of its answer. */
function readPing(intake: Intake, ping: () => Promise<string>): Promise<Reading<string>> {
  return intake.read({ collector: COLLECTOR, action: 'GET /_ping' }, async () => ({ value: await ping(), bytes: 2 }));
}

async function isAlive(intake: Intake, ping: () => Promise<string>): Promise<boolean> {
  const reading = await readPing(intake, ping);
  return 'value' in reading || reading.missing.code !== 'engine.hung';
}

/** Keeps what the engine tells of itself; returns whether it is Podman. */
async function keepEngine(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  endpoint: EngineEndpoint,
  greeted: Reading<string>,
): Promise<boolean> {
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
      value: { ...info.value, ...aboutVersion(version.value) },
    };
    const clock = engineClock(greeted);
    intake.keep('engine', 'engine', both, (about) => ({ ...shapeEngine(about, endpoint), ...(clock && { clock }) }));
  }
  return 'value' in version && (version.value.Components ?? []).some(({ Name }) => Name === 'Podman Engine');
}

/** What only the version tells; the rest of it stands in the other description as well. */
function aboutVersion({ ApiVersion, MinAPIVersion, Components, Platform }: Partial<DockerVersion>): object {
  return { ApiVersion, MinAPIVersion, Components, Platform };
}

/** The whole seconds that have passed since the engine was asked. */
function secondsSince({ startedAt }: Reading<unknown>, intake: Intake): number {
  return Math.ceil((intake.now().getTime() - Date.parse(startedAt)) / 1000);
}

interface Listed {
  readonly listed: Reading<ContainerInfo[]> & { value: ContainerInfo[] };
  /** Of an answer of the engine. */
  readonly date: string;
  /** How many seconds after it the span ends for which events are asked. */
  readonly ahead: number;
}

async function collectContainers(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  { listed, date, ahead }: Listed,
  options: CollectEngineOptions,
): Promise<CollectedEngine> {
  const { projectName, logs, samples = 1, services = {}, containersOnly = false } = options;
  const ours = listed.value.filter(
    ({ Labels }: { Labels: ContainerInfo['Labels'] | null }) => Labels?.[PROJECT] === projectName,
  );
  const activity = containersOnly ? UNREAD : keepActivity(intake, read, client, ours, { logs, samples });
  const events = containersOnly
    ? undefined
    : readEvents(read, client, { project: projectName, date, ahead, limits: intake.limits });
  const shape = (inspected: ContainerInspectInfo): Container => {
    const container = shapeContainer(inspected);
    return { ...container, ...statedKind(services, container.service) };
  };
  const { inspected, containers, vanished } = await readContainers(intake, read, client, ours, activity, shape);
  keepPopulation(intake, projectName, listed, ours, vanished);
  if (ours.length === vanished.length) {
    await Promise.all([activity.finished(vanished), events?.reading]);
    const { value, ...call } = listed;
    return lost(intake, { ...call, missing: nothingToAudit(projectName, value, ours) }, FROM_CONTAINERS);
  }
  if (!events) return { containers, finished: Promise.resolve() };
  keepUnreadPatterns(
    intake,
    logs.patterns,
    containers.map(({ service }) => service),
  );
  const finished = Promise.all([
    keepUsedObjects(intake, read, client, inspected, projectName),
    activity.finished(vanished),
    keepEvents(intake, events, containers),
  ]);
  return { containers, finished };
}

/** What containers are doing is not asked. */
const UNREAD: Activity = { afterInspect: async () => undefined, finished: async () => undefined };

function lost(intake: Intake, reading: Reading<unknown>, kinds: readonly EvidenceKind[]): CollectedEngine {
  const empty: CollectedEngine = { containers: [], finished: Promise.resolve() };
  if (!('missing' in reading)) return empty;
  for (const kind of kinds) keepMissing(intake, kind, '*', reading, reading.missing);
  return { ...empty, nothing: reading.missing.message };
}
