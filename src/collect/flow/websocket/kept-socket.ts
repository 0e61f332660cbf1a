import { performance } from 'node:perf_hooks';
import type { WebSocket } from 'ws';
import { limitText, reachedAt } from '../../../model/limits/limits.ts';
import { MessageBuffer, type MessageLimits } from '../message-buffer.ts';
import { type Resource, StepFailure } from '../performer.ts';

/** How long the other side may take to take leave, milliseconds. */
const LEAVE_MS = 500;

/** How a connection ended, in the clock of this process. */
interface Closing {
  readonly code: number;
  readonly reason: string;
  readonly at: number;
}

/** An open connection. Everything that comes is kept from the first moment on, whether a step waits for it or not. */
export class KeptSocket implements Resource {
  readonly buffer: MessageBuffer;
  readonly protocol: string;
  /** Behind which message the next step begins to look. */
  cursor = 0;
  readonly #socket: WebSocket;
  #closing: Closing | undefined;
  #failure: StepFailure | undefined;

  /** @param socket before anything can have come */
  constructor(socket: WebSocket, limits: MessageLimits) {
    this.#socket = socket;
    this.buffer = new MessageBuffer(limits);
    this.protocol = socket.protocol;
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      this.buffer.add(performance.now(), isBinary ? data : data.toString('utf8'), {});
    });
    socket.on('close', (code: number, reason: Buffer) => {
      this.#closing = { code, reason: reason.toString('utf8'), at: performance.now() };
      this.buffer.tell();
    });
    socket.on('error', (error: Error) => {
      this.#failure = failureOf(error, limits);
      this.buffer.tell();
    });
  }

  get closing(): Closing | undefined {
    return this.#closing;
  }

  /** Why what came was refused from here, when it was. */
  get failure(): StepFailure | undefined {
    return this.#failure;
  }

  /** @throws StepFailure `websocket.closed` when nobody is there to hear it */
  async send(text: string): Promise<void> {
    const error = await new Promise<Error | undefined>((resolve) => {
      this.#socket.send(text, (failed) => resolve(failed ?? undefined));
    });
    if (!error) return;
    const { code = 0 } = this.#closing ?? {};
    const message = `the connection is closed${code === 0 ? '' : ` (${code})`}, so nothing can be sent`;
    throw new StepFailure({ code: 'websocket.closed', message, blame: 'system' }, error);
  }

  /** Takes leave, and does not wait long for the other side. */
  async close(): Promise<void> {
    if (this.#socket.readyState === this.#socket.CLOSED) return;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(() => this.#socket.terminate(), LEAVE_MS);
      this.#socket.once('close', () => {
        clearTimeout(patience);
        resolve();
      });
      this.#socket.close(1000);
    });
  }
}

function failureOf(error: Error, { flowMessageBytes }: MessageLimits): StepFailure {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') {
    const bound = limitText(reachedAt('flowMessageBytes', flowMessageBytes));
    const message = `a message is larger than is taken (${bound})`;
    return new StepFailure({ code: 'websocket.message-too-large', message, blame: 'gates' }, error);
  }
  const message = `what came is not WebSocket: ${error.message}`;
  return new StepFailure({ code: 'websocket.protocol', message, blame: 'system' }, error);
}
