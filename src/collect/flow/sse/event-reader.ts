import { performance } from 'node:perf_hooks';
import { createParser } from 'eventsource-parser';
import { MessageBuffer } from '../message-buffer.ts';
import type { OpenStream } from './open-stream.ts';

/** Bytes after which a stream is not read on. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Reads the events of a stream as they come. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export class EventReader {
  readonly buffer = new MessageBuffer<{ event: string; id: string }>();
  readonly #body: OpenStream['body'];
  #isClosed = false;
  #isCut = false;

  constructor({ body }: OpenStream) {
    this.#body = body;
    // What ends the stream is kept; nobody waits for this.
    void this.#read().catch(() => undefined);
  }

  /** Whether the other side ended the stream. */
  get isClosed(): boolean {
    return this.#isClosed;
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
        this.#isCut = bytes > MOST_BYTES;
        if (this.#isCut) return;
        parser.feed(decoder.decode(chunk, { stream: true }));
      }
    } finally {
      this.#isClosed = !this.#isCut;
      this.buffer.tell();
    }
  }
}
