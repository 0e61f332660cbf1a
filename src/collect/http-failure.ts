import type { Socket } from 'node:net';
import { errors } from 'undici';

/** Ends of a connection before the end of the answer. */
const CUT = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
]);

/** How far a request has come, to tell in which way it ran out of time. */
export interface Progress {
  socket?: Socket;
  hasHeaders: boolean;
}

/**
 * In which way a request ran out of time: what is slow differs, and so does what is to be done about it.
 *
 * @param within how much time it had: `within 300 ms`
 */
export function latenessOf({ socket, hasHeaders }: Progress, within: string): { code: string; message: string } {
  if (!socket) return { code: 'connect-timeout', message: `no connection ${within}` };
  if (socket.bytesRead === 0) return { code: 'timeout', message: `no answer ${within}` };
  return hasHeaders
    ? { code: 'slow-body', message: `an answer without an end ${within}` }
    : { code: 'slow-headers', message: `headers without an end ${within}` };
}

/** The failure of a request that an error of the client stands for. */
export function failureOf(error: unknown): { code: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ADDRESS_NOT_ALLOWED') return { code: 'address-not-allowed', message };
  if (code === 'ECONNREFUSED') return { code: 'refused', message: 'the connection was refused' };
  // The parser tells the end of the connection in the middle of a body as an error of its own, without a code.
  if (CUT.has(code) || message.includes('Invalid EOF'))
    return { code: 'reset', message: 'the connection was closed before the answer was complete' };
  if (code.includes('TIMEOUT')) return { code: 'connect-timeout', message };
  if (error instanceof errors.HeadersOverflowError)
    return { code: 'headers-too-large', message: 'the headers of the answer are larger than 16 KiB' };
  if (/^(ERR_SSL|EPROTO|ERR_TLS)/.test(code)) return { code: 'tls', message: 'the TLS handshake failed' };
  if (error instanceof errors.HTTPParserError) return { code: 'protocol', message: 'the answer is not HTTP' };
  return { code: 'unreachable', message };
}
