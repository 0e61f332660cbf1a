import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/** What is loaded of a library although nothing of it is ever called; by the folder of what loads it. */
const NEVER_CALLED: readonly (readonly [folder: string, path: RegExp])[] = [
  // Its own transport, with SSH and gRPC, is loaded before it can be told to use another. Ours stands in its place
  // (docs/adr/0002-a-modem-of-our-own-for-the-engine.md): nothing else in the program could reach an engine. What it
  // builds images with is never asked for.
  ['/dockerode/lib', /^(docker-modem|tar-fs|@balena\/dockerignore|\.\/session|\.\/buildkit)$/],
  // Commands that are programs of their own: there are none, and what starts programs loads half of the network.
  ['/commander/lib', /^node:child_process$/],
  // Only a form as a body is taken apart by what is made for `fetch`. Bodies that are sent are text.
  // HTTP/2 is spoken by agents that are told to, and none is.
  ['/undici/lib/dispatcher', /^(\.\.\/web\/fetch\/body\.js|\.\/client-h2\.js)$/],
];

/** Of undici its agents: `fetch`, caches, mocks and sockets of the web are five sixths of it, and loaded with the rest. */
const AGENTS_OF_UNDICI = `
import api from './lib/api/index.js';
import Dispatcher from './lib/dispatcher/dispatcher.js';
export { default as Agent } from './lib/dispatcher/agent.js';
export { default as buildConnector } from './lib/core/connect.js';
export { default as errors } from './lib/core/errors.js';
Object.assign(Dispatcher.prototype, api);
`;

/**
 * undici asks `node:http` how long headers may be, and of a body whether it is a message that came in: none is. To load
 * it takes 4 ms.
 */
const ASKED_OF_HTTP = 'exports.maxHeaderSize = 16384; exports.IncomingMessage = class {};';

/**
 * pg makes an answer of `fetch` to learn whether it runs at Cloudflare, for which Node loads all of `fetch`: 40 ms, and
 * the memory. This program runs in Node.
 */
const WHETHER_AT_CLOUDFLARE = 'function isCloudflareRuntime() {';

async function neverAtCloudflare(path: string): Promise<string> {
  const source = await readFile(path, 'utf8');
  if (!source.includes(WHETHER_AT_CLOUDFLARE)) throw new Error('pg looks in another way for where it runs');
  return source.replace(WHETHER_AT_CLOUDFLARE, `${WHETHER_AT_CLOUDFLARE} return false;`);
}

/** Leaves out of the bundle what of libraries is loaded and never called. */
export const WITHOUT_UNUSED_PARTS: Plugin = {
  name: 'without-unused-parts',
  setup(builder) {
    builder.onResolve({ filter: /./ }, ({ importer, path }) => {
      const isUnused = NEVER_CALLED.some(([folder, name]) => dirname(importer).endsWith(folder) && name.test(path));
      return isUnused ? { path, namespace: 'never-called' } : undefined;
    });
    builder.onLoad({ filter: /./, namespace: 'never-called' }, () => ({ contents: 'module.exports = undefined;' }));
    builder.onResolve({ filter: /^node:http$/ }, ({ importer, path }) =>
      importer.includes('/undici/lib/') ? { path, namespace: 'asked-of-http' } : undefined,
    );
    builder.onLoad({ filter: /./, namespace: 'asked-of-http' }, () => ({ contents: ASKED_OF_HTTP }));
    builder.onLoad({ filter: /\/node_modules\/pg\/lib\/stream\.js$/ }, async ({ path }) => ({
      contents: await neverAtCloudflare(path),
    }));
    builder.onLoad({ filter: /\/node_modules\/undici\/index\.js$/ }, () => ({ contents: AGENTS_OF_UNDICI }));
  },
};
