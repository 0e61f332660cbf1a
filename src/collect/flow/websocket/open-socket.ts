import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { HttpResponse } from '../../../model/evidence/flow-http.ts';
import { forbiddenAddress } from '../../forbidden-address.ts';
import { guardedLookup } from '../../guarded-lookup.ts';
import { httpError } from '../http/http-blame.ts';
import type { PreparedRequest } from '../http/prepare-request.ts';
import { readAnswer } from '../http/read-answer.ts';
import type { MessageLimits } from '../message-buffer.ts';
import { type Reached, StepFailure } from '../performer.ts';
import { KeptSocket } from './kept-socket.ts';

export interface Opening {
  readonly reached: Reached;
  readonly request: PreparedRequest;
  readonly protocols: readonly string[];
  /** Largest message that is taken: the connection is closed when a frame announces more. */
  readonly limits: MessageLimits;
  /** Aborted when the attempt is over. */
  readonly ending: AbortSignal;
}

/** An open connection, or the answer with which it was refused. */
export type Opened = { readonly socket: KeptSocket } | { readonly refusal: HttpResponse };

/** Asks for a connection. No redirect is followed. @throws StepFailure when there was no answer that is HTTP */
export function openSocket(opening: Opening): Promise<Opened> {
  const { ending, reached, limits } = opening;
  const forbidden = forbiddenAddress(reached.route.host);
  if (forbidden !== undefined)
    throw new StepFailure({ code: 'address-not-allowed', message: forbidden, blame: 'flow' });
  const socket = prepare(opening);
  const cut = () => socket.terminate();
  ending.addEventListener('abort', cut, { once: true });
  return new Promise<Opened>((resolve, reject) => {
    // Nothing is read before `open` has been told, so no message can come before somebody listens.
    socket.once('open', () => resolve({ socket: new KeptSocket(socket, limits) }));
    socket.once('unexpected-response', (_, answer: IncomingMessage) => {
      // A server that keeps connections alive would keep this one, and with it this process.
      const { socket: wire } = answer;
      const reading = refusalOf(answer, ending).finally(() => wire.destroy());
      reading.then((refusal) => resolve({ refusal }), reject);
    });
    socket.once('error', (error) => reject(handshakeFailure(error)));
  }).finally(() => ending.removeEventListener('abort', cut));
}

function prepare({ reached, request, protocols, limits }: Opening): WebSocket {
  const { hostName } = reached.target;
  const { accept: _, 'accept-encoding': __, ...headers } = request.headers;
  try {
    return new WebSocket(`${request.origin}${request.path}`, [...protocols], {
      headers,
      maxPayload: limits.flowMessageBytes,
      perMessageDeflate: false,
      followRedirects: false,
      lookup: guardedLookup(),
      ...(hostName !== undefined && { servername: hostName.replace(/:\d+$/, '') }),
    });
  } catch (error) {
    // Headers and protocols that the specification does not allow.
    const message = error instanceof Error ? error.message : String(error);
    throw new StepFailure({ code: 'request.invalid', message, blame: 'flow' }, error);
  }
}

async function refusalOf(answer: IncomingMessage, ending: AbortSignal): Promise<HttpResponse> {
  const cut = () => answer.destroy();
  ending.addEventListener('abort', cut, { once: true });
  try {
    return await readAnswer(answer.statusCode ?? 0, answer.headers, answer);
  } catch (error) {
    throw new StepFailure(httpError(error), error);
  } finally {
    ending.removeEventListener('abort', cut);
    answer.destroy();
  }
}

/** The library tells by words alone what is wrong with the answer to a handshake. */
function handshakeFailure(error: Error): StepFailure {
  if (/^(?:Invalid|Server sent|Missing)/.test(error.message)) {
    const message = `the handshake is not as it must be: ${error.message}`;
    return new StepFailure({ code: 'websocket.handshake', message, blame: 'system' }, error);
  }
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'HPE_HEADER_OVERFLOW') {
    const message = 'the headers of the answer are larger than 16 KiB';
    return new StepFailure({ code: 'headers-too-large', message, blame: 'system' }, error);
  }
  if (code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE')
    return new StepFailure({ code: 'protocol', message: 'the answer is not HTTP', blame: 'system' }, error);
  return new StepFailure(httpError(error), error);
}
