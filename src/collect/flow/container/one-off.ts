import type { Container } from '../../../model/evidence/container.ts';
import type { RecordedLines } from '../../../model/evidence/flow-observation.ts';
import { type EngineClient, engineClient } from '../../engine/engine-client.ts';
import { shapeContainer } from '../../engine/shape-container.ts';
import { EngineWriter } from '../engine-write/engine-writer.ts';
import { writeFailure } from '../engine-write/write-failure.ts';
import { readWindow } from '../log/read-window.ts';
import type { FlowEngine, Resource } from '../performer.ts';
import { withinLimit } from '../within-limit.ts';
import type { OneOffBody } from './one-off-body.ts';

/** A container of our own. It is removed once, whatever becomes of the step; the flow does so at its end at the latest. */
export class OneOff implements Resource {
  readonly id: string;
  readonly #about: Pick<Container, 'id' | 'name' | 'labels'>;
  readonly #writer: EngineWriter;
  readonly #client: EngineClient;
  #removal: Promise<void> | undefined;

  private constructor(about: Pick<Container, 'id' | 'name' | 'labels'>, writer: EngineWriter, client: EngineClient) {
    this.id = about.id;
    this.#about = about;
    this.#writer = writer;
    this.#client = client;
  }

  /** @throws ReadFailure when the engine does not create it */
  static async create({ endpoint, callMs }: FlowEngine, name: string, body: OneOffBody): Promise<OneOff> {
    // Its calls outlive an interruption: it has to be removed.
    const signal = new AbortController().signal;
    const client = engineClient({ endpoint, callMs, signal, isAlive: async () => true });
    const writer = new EngineWriter(endpoint, callMs);
    try {
      await client.connect();
      return new OneOff({ id: await writer.create(name, body), name, labels: body.Labels }, writer, client);
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
    if (limitMs > 0 && !signal.aborted)
      await withinLimit({ signal }, limitMs, (enough) => this.#writer.waitFor(this.id, limitMs, enough));
    const { value } = await this.#client.inspectContainer(this.id);
    return shapeContainer(value);
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

  async #remove(): Promise<void> {
    try {
      await this.#writer.remove(this.#about);
    } catch (error) {
      throw writeFailure(error);
    } finally {
      await Promise.all([this.#writer.close(), this.#client.close()]);
    }
  }
}
