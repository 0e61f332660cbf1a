import { randomBytes } from 'node:crypto';
import { CompactSign } from 'jose';
import { milliseconds } from '../../../assertions/milliseconds.ts';
import type { Json } from '../../../model/flow/json.ts';
import type { JwtAction } from '../../../model/flow/jwt-step.ts';
import { StepFailure } from '../performer.ts';
import { readToken, type TokenParts } from './read-token.ts';

type Forge = NonNullable<JwtAction['forge']>;

/** How long a token lives when nothing is said, or how long ago it ended. */
const USUAL_LIFE_MS = 3_600_000;

export interface ForgedToken extends TokenParts {
  readonly token: string;
}

/**
 * Makes a token for a test that it is refused.
 *
 * @param now in milliseconds since 1970
 * @throws StepFailure `jwt.malformed` when the token that claims are to be taken from is none
 */
export async function forgeToken(forge: Forge, now: number): Promise<ForgedToken> {
  const { algorithm, key } = forge;
  const header = { alg: algorithm, typ: 'JWT', ...forge.header };
  const payload = { ...claimsOf(forge.from), ...timesOf(forge, now), ...forge.claims };
  if (algorithm === 'none') return { header, payload, token: `${part(header)}.${part(payload)}.` };
  const secret = key === undefined ? randomBytes(64) : new TextEncoder().encode(key);
  const text = new TextEncoder().encode(JSON.stringify(payload));
  try {
    // What else stands in the header is the flow's own business; only the algorithm must be the one that signs.
    const token = await new CompactSign(text).setProtectedHeader({ ...header, alg: algorithm }).sign(secret);
    return { header: { ...header, alg: algorithm }, payload, token };
  } catch (error) {
    const message = `it cannot be signed: ${error instanceof Error ? error.message : String(error)}`;
    throw new StepFailure({ code: 'jwt.key', message, blame: 'flow' }, error);
  }
}

function claimsOf(from: string | undefined): Record<string, Json> {
  if (from === undefined) return {};
  const read = readToken(from);
  if (typeof read !== 'string') return read.payload;
  const message = `the token to take claims from cannot be read: ${read}`;
  throw new StepFailure({ code: 'jwt.malformed', message, blame: 'system' });
}

/** Clocks differ: what has ended did so long ago, and nothing begins only now. */
function timesOf({ expiresIn, expired }: Forge, now: number): Record<string, Json> {
  const lifeMs = milliseconds(expiresIn ?? '') ?? USUAL_LIFE_MS;
  const seconds = (ms: number) => Math.floor(ms / 1000);
  if (expired) return { iat: seconds(now - 2 * lifeMs), exp: seconds(now - lifeMs) };
  return { iat: seconds(now), exp: seconds(now + lifeMs) };
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
