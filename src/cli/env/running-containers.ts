import { fingerprint } from '../../capture/redact/secret-facts.ts';
import type { EngineEndpoint } from '../../collect/engine/endpoint.ts';
import { type EngineClient, engineClient } from '../../collect/engine/engine-client.ts';
import { nothingToAudit } from '../../collect/engine/nothing-to-audit.ts';
import { shapeContainer } from '../../collect/engine/shape-container.ts';
import { shapeImage } from '../../collect/engine/shape-objects.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Image } from '../../model/evidence/engine-objects.ts';
import type { Cited } from '../../model/evidence/kinds.ts';
import { ReadFailure } from '../../model/intake.ts';

const CALL_MS = 10_000;
const PROJECT = 'com.docker.compose.project';

export interface RunningProject {
  readonly containers: readonly Cited<Container>[];
  readonly images: readonly Cited<Image>[];
}

/**
 * Reads the containers of a project and their images, without changing anything. In place of the values of their
 * variables stand fingerprints.
 *
 * @param key of the fingerprints
 * @throws ReadFailure when the engine does not answer, and when the project has no container on it
 */
export async function readRunning(endpoint: EngineEndpoint, project: string, key: Buffer): Promise<RunningProject> {
  const { signal } = new AbortController();
  const client = engineClient({ endpoint, callMs: CALL_MS, signal, isAlive: (ping) => ping().then(() => true) });
  try {
    await client.connect();
    const containers = await readContainers(client, project);
    const ids = [...new Set(containers.map(({ imageId }) => imageId))];
    const images = await Promise.all(ids.map(async (id) => shapeImage((await client.inspectImage(id)).value)));
    const hidden = ({ environment }: Container | Image) => {
      return { environment: fingerprinted(environment, key), evidence: 'E1' as const };
    };
    return {
      containers: containers.map((one) => ({ ...one, ...hidden(one) })),
      images: images.map((one) => ({ ...one, ...hidden(one) })),
    };
  } finally {
    await client.close();
  }
}

/**
 * The containers of a project, unmasked.
 *
 * @throws ReadFailure when the engine does not answer, and when the project has no container on it
 */
export async function readContainers(client: EngineClient, project: string): Promise<readonly Container[]> {
  const { value: all } = await client.listContainers();
  const ours = all.filter(({ Labels }: { Labels: Record<string, string> | null }) => Labels?.[PROJECT] === project);
  const inspected = await Promise.all(ours.map(({ Id }) => inspectedOrGone(client, Id)));
  const containers = inspected.flat();
  if (containers.length > 0) return containers;
  const { code, message } = nothingToAudit(project, all, ours);
  throw new ReadFailure(code, message);
}

async function inspectedOrGone(client: EngineClient, id: string): Promise<readonly Container[]> {
  try {
    return [shapeContainer((await client.inspectContainer(id)).value)];
  } catch (error) {
    if (error instanceof ReadFailure && error.code === 'not-found') return [];
    throw error;
  }
}

/** Named values that can be compared with others under the same key, and with nothing else. */
export function fingerprinted<T extends { readonly value: string | null }>(values: readonly T[], key: Buffer): T[] {
  return values.map((one) => ({ ...one, value: one.value === null ? null : fingerprint(one.value, key) }));
}
