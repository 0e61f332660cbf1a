import type { ContainerInfo } from 'dockerode';
import type { Intake, Reading } from '../../model/intake.ts';
import { keepMissing } from '../keep-missing.ts';
import type { EngineClient } from './engine-client.ts';
import { listedName } from './listed-name.ts';
import type { ReadEngine } from './read-objects.ts';

export const PROJECT = 'com.docker.compose.project';
/** Containers of `compose run` come and go as people use them. */
const ONE_OFF = 'com.docker.compose.oneoff';

/** Lists the containers a second time; without an answer it is not known whether the target stayed the same. */
export async function listAgain(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
): Promise<Reading<ContainerInfo[]>> {
  const again = await read('GET /containers/json?all=true', () => client.listContainers());
  if ('missing' in again) keepMissing(intake, 'population', 'at the end', again, again.missing);
  return again;
}

/**
 * What became of the target between the two lists.
 *
 * @param before the target's containers in the first list
 * @param unfound those of them that the engine did not find when they were inspected
 */
export function meanwhile(
  before: readonly ContainerInfo[],
  unfound: Iterable<ContainerInfo>,
  again: Reading<ContainerInfo[]>,
): { vanished: readonly ContainerInfo[]; appeared: readonly string[] } {
  if ('missing' in again) return { vanished: [], appeared: [] };
  const [projects, known] = [new Set(before.map(projectOf)), new Set(before.map(({ Id }) => Id))];
  const listed = new Set(again.value.map(({ Id }) => Id));
  const isOurs = (container: ContainerInfo) => projects.has(projectOf(container)) && !isOneOff(container);
  return {
    vanished: [...unfound].filter(({ Id }) => !listed.has(Id)),
    appeared: again.value.filter((container) => !known.has(container.Id) && isOurs(container)).map(listedName),
  };
}

// Engines write null where a container has no labels.
type Labelled = { readonly Labels: ContainerInfo['Labels'] | null };

function projectOf({ Labels }: Labelled): string | undefined {
  return Labels?.[PROJECT];
}

function isOneOff({ Labels }: Labelled): boolean {
  return Labels?.[ONE_OFF] === 'True';
}
