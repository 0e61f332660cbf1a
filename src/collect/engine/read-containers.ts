import type { ContainerInfo, ContainerInspectInfo } from 'dockerode';
import type { MissingReason } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { EvidenceKind } from '../../model/evidence/kinds.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import { ASKED_KINDS } from '../asked-kinds.ts';
import { keepMissing } from '../keep-missing.ts';
import type { Activity } from './container-activity.ts';
import type { EngineClient } from './engine-client.ts';
import { listAgain, meanwhile, PROJECT } from './list-again.ts';
import { listedName } from './listed-name.ts';
import type { ReadEngine } from './read-objects.ts';
import { shapeNeighbour } from './shape-neighbour.ts';

/** What is only known, or only known to be complete, when every container of the target was inspected. */
const FROM_INSPECTION: readonly EvidenceKind[] = [
  'containers',
  'images',
  'imageHistories',
  'networks',
  'volumes',
  'processes',
  'logs',
  ...ASKED_KINDS,
];

export { PROJECT };

export interface InspectedContainers {
  readonly inspected: readonly ContainerInspectInfo[];
  readonly containers: Container[];
  /** Names of those that were gone when they were inspected. */
  readonly vanished: readonly string[];
}

/**
 * Inspects the target's containers, each together with what it is doing, and lists them a second time: one that could
 * not be found is gone only when it is no longer listed, and one that came meanwhile was not looked at.
 */
export async function readContainers(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  ours: readonly ContainerInfo[],
  activity: Activity,
  shape: (inspected: ContainerInspectInfo) => Container,
): Promise<InspectedContainers> {
  const [inspected, containers]: [ContainerInspectInfo[], Container[]] = [[], []];
  const unfound = new Map<ContainerInfo, Reading<ContainerInspectInfo> & { missing: MissingReason }>();
  await Promise.all(
    ours.map(async (listed) => {
      const name = listedName(listed);
      const reading = await read(`GET /containers/${listed.Id}/json`, () => client.inspectContainer(listed.Id));
      if ('missing' in reading) {
        if (reading.missing.code === 'not-found') unfound.set(listed, reading);
        else keepUninspected(intake, name, reading, reading.missing);
        return;
      }
      intake.keep('containers', name, reading, (value) => {
        const container = shape(value);
        containers.push(container);
        return container;
      });
      inspected.push(reading.value);
      await activity.afterInspect(
        reading.value,
        containers.find(({ id }) => id === reading.value.Id),
      );
    }),
  );
  if (ours.length === 0) return { inspected, containers, vanished: [] };
  const again = await listAgain(intake, read, client);
  const { vanished, appeared } = meanwhile(ours, unfound.keys(), again);
  for (const [listed, reading] of unfound)
    if (!vanished.includes(listed)) keepUninspected(intake, listedName(listed), reading, reading.missing);
  for (const name of appeared) keepUninspected(intake, name, again, APPEARED);
  return { inspected, containers, vanished: vanished.map(listedName) };
}

const APPEARED = { code: 'appeared', message: 'it appeared while the audit ran, and was not looked at; run it again' };

function keepUninspected(
  intake: Intake,
  name: string,
  { collector, action, startedAt, durationMs, bytes, truncated }: Reading<unknown>,
  missing: MissingReason,
): void {
  const call = { collector, action, startedAt, durationMs, bytes, truncated };
  for (const kind of FROM_INSPECTION) keepMissing(intake, kind, name, call, missing);
}

/** Keeps how the target was told from its neighbours. */
export function keepPopulation(
  intake: Intake,
  project: string,
  listed: Reading<ContainerInfo[]>,
  ours: readonly ContainerInfo[],
  vanished: readonly string[],
): void {
  intake.keep('population', project, listed, (all) => ({
    project,
    query: `GET /containers/json?all=true, label ${PROJECT}=${project}`,
    total: all.length,
    containers: ours.map((container) => ({
      id: container.Id,
      name: listedName(container),
      service: container.Labels['com.docker.compose.service'] ?? '',
    })),
    vanished: [...vanished],
    neighbours: all.filter((container) => !ours.includes(container)).map(shapeNeighbour),
  }));
}
