import type { ContainerInspectInfo } from 'dockerode';
import type { LimitFunction } from 'p-limit';
import type { Intake, Reading } from '../../model/intake.ts';
import { keepMissing } from '../keep-missing.ts';
import type { Answer, EngineClient } from './engine-client.ts';
import { shapeHistory } from './shape-history.ts';
import { shapeImage, shapeNetwork, shapeVolume } from './shape-objects.ts';

/** Name and version, as the ledger has them. */
export const COLLECTOR = 'engine/1';

/** Reads one object of the engine through the intake, at most as many at a time as the limit says. */
export type ReadEngine = <T>(action: string, call: () => Promise<Answer<T>>, effect?: string) => Promise<Reading<T>>;

export function engineReader(intake: Intake, limit: LimitFunction): ReadEngine {
  return (action, call, effect) =>
    limit(() => intake.read({ collector: COLLECTOR, action, ...(effect !== undefined && { effect }) }, call));
}

/** The images, networks and volumes that the target's containers use: each read once, however many use it. */
export async function keepUsedObjects(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  inspected: readonly ContainerInspectInfo[],
  project: string,
): Promise<void> {
  const images = new Set(inspected.map(({ Image }) => Image));
  const networks = new Map(
    inspected
      .flatMap(({ NetworkSettings }) => Object.entries(NetworkSettings?.Networks ?? {}))
      .map(([name, { NetworkID }]) => [NetworkID, name]),
  );
  await Promise.all([
    ...[...images].map(async (id) => {
      const reading = await read(`GET /images/${id}/json`, () => client.inspectImage(id));
      intake.keep('images', id, reading, shapeImage);
    }),
    ...[...images].map(async (id) => {
      const reading = await read(`GET /images/${id}/history`, () => client.imageHistory(id));
      intake.keep('imageHistories', id, reading, (steps) => shapeHistory(id, steps));
    }),
    ...[...networks]
      .filter(([id]) => id)
      .map(async ([id, name]) => {
        const reading = await read(`GET /networks/${id}`, () => client.inspectNetwork(id));
        intake.keep('networks', name, reading, shapeNetwork);
      }),
    keepVolumes(intake, read, client, inspected, project),
  ]);
}

async function keepVolumes(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  inspected: readonly ContainerInspectInfo[],
  project: string,
): Promise<void> {
  const mounted = new Set(inspected.flatMap(volumeNames));
  const reading = await read('GET /volumes', () => client.listVolumes());
  if ('missing' in reading) {
    keepMissing(intake, 'volumes', '*', reading, reading.missing);
    return;
  }
  const { value, ...provenance } = reading;
  const found = new Set((value.Volumes ?? []).map(({ Name }) => Name));
  const unlisted = { code: 'not-found', message: 'a container mounts it, and the engine does not list it' };
  for (const name of mounted) if (!found.has(name)) keepMissing(intake, 'volumes', name, provenance, unlisted);
  for (const volume of value.Volumes ?? []) {
    const ours = mounted.has(volume.Name) || volume.Labels?.['com.docker.compose.project'] === project;
    if (ours) intake.keep('volumes', volume.Name, { ...provenance, value: volume }, shapeVolume);
  }
}

function volumeNames({ Mounts }: { readonly Mounts: ContainerInspectInfo['Mounts'] | null }): string[] {
  return (Mounts ?? []).flatMap(({ Type, Name }) => (Type === 'volume' && Name ? [Name] : []));
}
