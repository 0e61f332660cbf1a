import { setTimeout as sleep } from 'node:timers/promises';
import type { Container } from '../../../model/evidence/container.ts';
import type { RecordedLines } from '../../../model/evidence/flow-observation.ts';
import { ReadFailure } from '../../../model/intake.ts';
import { type EngineClient, engineClient } from '../../engine/engine-client.ts';
import { shapeContainer } from '../../engine/shape-container.ts';
import { EngineWriter } from '../engine-write/engine-writer.ts';
import { writeFailure } from '../engine-write/write-failure.ts';
import { readWindow } from '../log/read-window.ts';
import type { FlowEngine, Resource } from '../performer.ts';

const EVERY_MS = 100;

/** A container of our own. It is removed once, whatever becomes of the step; the flow does so at its end at the latest. */
export class OneOff implements Resource {
  readonly id: string;
  readonly #writer: EngineWriter;
  readonly #client: EngineClient;
  #removal: Promise<void> | undefined;

  private constructor(id: string, writer: EngineWriter, client: EngineClient) {
    this.id = id;
    this.#writer = writer;
    this.#client = client;
  }

  /** @throws ReadFailure when the engine does not create it */
  static async create({ endpoint, callMs }: FlowEngine, name: string, body: object): Promise<OneOff> {
    // Its calls outlive an interruption: it has to be removed.
    const signal = new AbortController().signal;
    const client = engineClient({ endpoint, callMs, signal, isAlive: async () => true });
    const writer = new EngineWriter(endpoint, callMs);
    try {
      await client.connect();
      return new OneOff(await writer.create(name, body), writer, client);
    } catch (error) {
      await Promise.all([writer.close(), client.close()]);
      throw error;
    }
  }

  start(): Promise<void> {
    return this.#writer.start(this.id);
  }

  /** Waits until it has ended, or the time is up; returns how it is then. */
  async wait(limitMs: number, signal: AbortSignal): Promise<Container> {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const container = await this.#inspect();
      if (!container.state.running || performance.now() >= deadline || signal.aborted) return container;
      await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Everything that it wrote. */
  async output(container: Container): Promise<RecordedLines> {
    const { lines, complete } = await readWindow(this.#client, container, 0);
    return { lines: [...lines], linesRead: lines.length, complete };
  }

  close(): Promise<void> {
    this.#removal ??= this.#remove();
    return this.#removal;
  }

  async #inspect(): Promise<Container> {
    const { value } = await this.#client.inspectContainer(this.id);
    return shapeContainer(value);
  }

  async #remove(): Promise<void> {
    try {
      await this.#writer.remove(await this.#inspect());
    } catch (error) {
      // Somebody else has removed it.
      if (!(error instanceof ReadFailure && error.code === 'not-found')) throw writeFailure(error);
    } finally {
      await Promise.all([this.#writer.close(), this.#client.close()]);
    }
  }
}
