import { ReadFailure } from '../../model/intake.ts';

/** The events of one Compose project. */
const OF_ONE_PROJECT = /^\{"label":\["com\.docker\.compose\.project=[^"\\\p{Cc}]{1,255}"\]\}$/u;

/**
 * The only requests that can leave the tool, as anchored patterns of the path and the query parameters each may carry.
 * "GET only" would not be enough: `attach/ws` writes to a container, `archive` mounts volumes, `images/search` calls out.
 */
const ALLOWED: readonly (readonly [path: RegExp, query: Readonly<Record<string, RegExp>>])[] = [
  [/^\/_ping$/, {}],
  [/^\/version$/, {}],
  [/^\/info$/, {}],
  [/^\/containers\/json$/, { all: /^(1|true)$/ }],
  [/^\/containers\/[\da-f]{12,64}\/json$/, {}],
  [
    /^\/containers\/[\da-f]{12,64}\/logs$/,
    { stdout: /^(1|true)$/, stderr: /^(1|true)$/, timestamps: /^(1|true)$/, tail: /^\d{1,7}$/ },
  ],
  [/^\/containers\/[\da-f]{12,64}\/stats$/, { stream: /^false$/ }],
  [/^\/containers\/[\da-f]{12,64}\/top$/, { ps_args: /^(-eo uid,pid,ppid,stat,nlwp,args|user,pid,ppid,state,args)$/ }],
  [/^\/images\/sha256:[\da-f]{64}\/(json|history)$/, {}],
  // Podman tells containers the name of a network where Docker tells its identifier.
  [/^\/networks\/[\da-zA-Z][\w.-]{0,127}$/, {}],
  [/^\/volumes$/, {}],
  // Walks everything on the disk of the engine, so that it is asked only where the settings want it.
  [/^\/system\/df$/, {}],
  [/^\/events$/, { since: /^\d{1,11}$/, until: /^\d{1,11}$/, filters: OF_ONE_PROJECT }],
];

/** Query parameters without which a path must not be asked: `stats` and `events` would stream for ever. */
const NEEDED: readonly (readonly [path: RegExp, parameter: string])[] = [
  [/\/stats$/, 'stream'],
  [/\/logs$/, 'tail'],
  [/^\/events$/, 'since'],
  [/^\/events$/, 'until'],
  [/^\/events$/, 'filters'],
];

/**
 * Passes a request that only reads; anything else ends here, before a byte is sent.
 *
 * @param path without version prefix and query
 * @throws ReadFailure `not-allowed`
 */
export function assertReadOnly(method: string, path: string, query: URLSearchParams): void {
  const refuse = (why: string) =>
    new ReadFailure('not-allowed', `${JSON.stringify(`${method} ${path}`)} is not a read-only engine call: ${why}`);
  if (method !== 'GET') throw refuse('only GET is');
  const allowed = ALLOWED.find(([pattern]) => pattern.test(path));
  if (!allowed) throw refuse('the path is not on the list');
  for (const [name, value] of query) {
    if (!allowed[1][name]?.test(value)) throw refuse(`the parameter ${JSON.stringify(name)} is not`);
    if (query.getAll(name).length > 1) throw refuse(`the parameter ${JSON.stringify(name)} is given twice`);
  }
  const lacking = NEEDED.find(([pattern, parameter]) => pattern.test(path) && !query.has(parameter));
  if (lacking) throw refuse(`it needs the parameter ${lacking[1]}`);
}
