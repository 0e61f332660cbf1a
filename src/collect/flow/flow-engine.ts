import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import { ReadFailure } from '../../model/intake.ts';
import type { EngineEndpoint } from '../engine/endpoint.ts';
import { type EngineClient, engineClient } from '../engine/engine-client.ts';
import { PROJECT } from '../engine/list-again.ts';
import { shapeContainer } from '../engine/shape-container.ts';
import { type FlowEngine, StepFailure } from './performer.ts';

/** Containers of our own that are made and run to their end at the same time: with more, each takes the longer. */
const BUSY_AT_ONCE = 3;

export interface OpenedEngine extends FlowEngine {
  close(): Promise<void>;
}

/**
 * The engine as far as flows may ask it. Its calls outlive an interruption, so that cleanup can ask.
 *
 * @throws ReadFailure when the engine does not answer
 */
export async function openFlowEngine(endpoint: EngineEndpoint, project: string, callMs: number): Promise<OpenedEngine> {
  const signal = new AbortController().signal;
  const client = engineClient({
    endpoint,
    callMs,
    signal,
    isAlive: (ping) =>
      ping().then(
        () => true,
        (error: unknown) => !(error instanceof ReadFailure && error.code === 'engine.hung'),
      ),
  });
  try {
    await client.connect();
  } catch (error) {
    await client.close();
    throw error;
  }
  const list = listedOnce(client);
  return {
    endpoint,
    project,
    callMs,
    busy: pLimit(BUSY_AT_ONCE),
    containersOf: (service) => containersOf(client, list, project, service),
    close: () => client.close(),
  };
}

type List = EngineClient['listContainers'];

/** Those who ask in the same moment share one list; it is asked for after the last of them. */
function listedOnce(client: EngineClient): List {
  let next: ReturnType<List> | undefined;
  return () => {
    next ??= Promise.resolve().then(() => {
      next = undefined;
      return client.listContainers();
    });
    return next;
  };
}

async function containersOf(
  client: EngineClient,
  list: List,
  project: string,
  service: string,
): Promise<readonly Container[]> {
  try {
    const { value: listed } = await list();
    const ours = listed.filter(({ Labels }) => {
      const labels: Readonly<Record<string, string>> | null = Labels;
      return labels?.[PROJECT] === project && labels['com.docker.compose.service'] === service;
    });
    const inspected = await Promise.all(ours.map(({ Id }) => client.inspectContainer(Id)));
    return inspected
      .map(({ value }) => shapeContainer(value))
      .filter(({ oneOff }) => !oneOff)
      .toSorted((left, right) => left.number - right.number);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw new StepFailure({ code: error.code, message: error.message, blame: 'precondition' }, error);
  }
}
