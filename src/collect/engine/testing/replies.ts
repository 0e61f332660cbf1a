import type { ServerResponse } from 'node:http';

/** Writes one answer; a fault is an answer too. */
export type Reply = (response: ServerResponse) => void;

/** A whole answer with a status of its own. */
export function text(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

export function json(value: unknown, status = 200): Reply {
  return text(JSON.stringify(value), status, { 'content-type': 'application/json' });
}

/** Answers with one after the other, and with the last from then on. */
export function inTurn(...all: readonly Reply[]): Reply {
  let asked = 0;
  return (response) => all[Math.min(asked++, all.length - 1)]?.(response);
}

export const pong: Reply = text('OK', 200, { 'api-version': '1.41' });

/** Takes the request and says nothing more, as a stopped process does. */
export const silence: Reply = () => undefined;

/** Starts a body and never ends it. */
export const stall: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"ID":');
};

/** Sends a byte often enough that no time between two chunks is long, for ever. */
export const drip: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  // Who asked may be gone already, and then there is no end that could be heard of.
  const dripping = setInterval(() => (response.destroyed ? clearInterval(dripping) : response.write(' ')), 5);
};

/** Announces more than it sends, and goes away. */
export const cutBody: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"ID":', () => response.destroy());
};

/** Goes away in the middle of a chunked body, which has no length that could tell. */
export const cutChunks: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"ID":"x"}', () => response.destroy());
};

/** The same on a connection that is not kept, of which other clients take the end for the end of the body. */
export const cutLastChunks: Reply = (response) => {
  response.setHeader('connection', 'close');
  cutChunks(response);
};

/** Goes away without a word. */
export const hangUp: Reply = (response) => {
  response.destroy();
};

/** Answers with something that is not HTTP. */
export const banner: Reply = (response) => {
  response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n');
};

/** A body of so many bytes that is valid JSON as far as it goes. */
export function oversize(bytes: number): Reply {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(`[${' '.repeat(bytes)}]`);
  };
}
