import { ReadFailure } from '../../../model/intake.ts';

const ID = '[\\da-f]{12,64}';

/**
 * The only requests that change something, beside the client of the audit, which has none of them: what `compose` steps
 * do to a service, and the life of a container of one's own.
 */
const ALLOWED: readonly (readonly [method: string, path: RegExp])[] = [
  ['POST', new RegExp(`^/containers/${ID}/(?:stop|restart)\\?t=\\d{1,3}$`)],
  ['POST', new RegExp(`^/containers/${ID}/(?:start|pause|unpause|wait)$`)],
  ['POST', /^\/containers\/create\?name=gates-one-off-[\da-z-]{1,80}$/],
  ['DELETE', new RegExp(`^/containers/${ID}\\?force=true&v=true$`)],
];

/**
 * Passes a request that flows may send; anything else ends here, before a byte is sent.
 *
 * @throws ReadFailure `not-allowed`
 */
export function assertAllowed(method: string, target: string): void {
  if (ALLOWED.some(([allowed, path]) => method === allowed && path.test(target))) return;
  throw new ReadFailure('not-allowed', `${JSON.stringify(`${method} ${target}`)} is nothing that a flow may send`);
}
