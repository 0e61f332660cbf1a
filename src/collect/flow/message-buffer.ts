import type { ReceivedMessage } from '../../model/evidence/flow-connection.ts';
import type { Limits } from '../../model/limits/limits.ts';

const LONGEST_TEXT = 256 * 1024;

/** How much of what arrives on one connection is kept. */
export type MessageLimits = Pick<Limits, 'flowMessages' | 'flowMessageBytes'>;

type Kept<T> = T & Omit<ReceivedMessage, 'atMs'> & { readonly at: number };

/**
 * What arrived on a connection, with its times. It has an end: of what comes beyond it only the number is kept, so that
 * nothing is ever said of messages that nobody looked at.
 */
export class MessageBuffer<T extends object = object> {
  readonly #kept: Kept<T>[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #limits: MessageLimits;
  #bytes = 0;
  #dropped = 0;

  constructor(limits: MessageLimits) {
    this.#limits = limits;
  }

  /** @param data bytes of a message that is no text */
  add(at: number, data: string | Buffer, more: T): void {
    const bytes = Buffer.byteLength(data);
    this.#bytes += bytes;
    const { flowMessages, flowMessageBytes } = this.#limits;
    if (this.#kept.length >= flowMessages || this.#bytes > flowMessageBytes) this.#dropped += 1;
    else this.#kept.push({ ...more, at, bytes, ...textOf(data) });
    this.tell();
  }

  get dropped(): number {
    return this.#dropped;
  }

  /** Messages behind the first so many; times in milliseconds since `began`. */
  since(cursor: number, began: number): (T & ReceivedMessage)[] {
    return this.#kept
      .slice(cursor)
      .map(({ at, ...message }) => ({ ...message, atMs: at - began }) as T & ReceivedMessage);
  }

  /** Calls back after each arrival and each change of the connection. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function textOf(data: string | Buffer): Pick<ReceivedMessage, 'text' | 'binary' | 'truncated'> {
  if (typeof data !== 'string') return { text: '', binary: true };
  if (data.length <= LONGEST_TEXT) return { text: data };
  return { text: data.slice(0, LONGEST_TEXT), truncated: true };
}
