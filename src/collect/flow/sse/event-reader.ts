import { performance } from 'node:perf_hooks';
import { createParser } from 'eventsource-parser';
import type { Limits } from '../../../model/limits/limits.ts';
import { MessageBuffer, type MessageLimits } from '../message-buffer.ts';
import type { OpenStream } from './open-stream.ts';

/** Reads the events of a stream as they come. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export class EventReader {
  readonly buffer: MessageBuffer<{ event: string; id: string }>;
  readonly #body: OpenStream['body'];
  readonly #mostBytes: number;
  #isClosed = false;
  #isTorn = false;
  #isCut = false;

  /** @param limits how much is kept, and the bytes after which the stream is not read on */
  constructor({ body }: OpenStream, limits: MessageLimits & Pick<Limits, 'flowStream'>) {
    this.#body = body;
    this.#mostBytes = limits.flowStream;
    this.buffer = new MessageBuffer(limits);
    // What ends the stream is kept; nobody waits for this.
    void this.#read().catch(() => undefined);
  }

  /** Whether the other side ended the stream. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether the stream broke before the other side ended it. */
  get isTorn(): boolean {
    return this.#isTorn;
  }

  /** Whether more came than is read. */
  get isCut(): boolean {
    return this.#isCut;
  }

  close(): void {
    this.#body.destroy();
  }

  async #read(): Promise<void> {
    let id = '';
    const parser = createParser({
      onEvent: (message) => {
        // An id holds until another one is given.
        id = message.id ?? id;
        this.buffer.add(performance.now(), message.data, { event: message.event ?? 'message', id });
      },
    });
    const decoder = new TextDecoder();
    let bytes = 0;
    try {
      for await (const chunk of this.#body) {
        bytes += chunk.length;
        this.#isCut = bytes > this.#mostBytes;
        if (this.#isCut) return;
        parser.feed(decoder.decode(chunk, { stream: true }));
      }
    } catch (error) {
      this.#isTorn = true;
      throw error;
    } finally {
      this.#isClosed = !this.#isCut;
      this.buffer.tell();
    }
  }
}
