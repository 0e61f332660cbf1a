import type { Json } from '../../../model/flow/json.ts';
import { StepFailure } from '../performer.ts';

/** Items of a list, or fields of a hash, that are kept. */
const MOST_ITEMS = 500;
const LONGEST_TEXT = 256 * 1024;

export interface ShapedReply {
  readonly reply: Json;
  /** Something was left out. */
  readonly truncated: boolean;
}

/**
 * A reply as JSON; that of HGETALL is an object.
 *
 * @throws StepFailure `redis.inexact` for a number that cannot be held exactly
 */
export function shapeReply(command: string, raw: unknown): ShapedReply {
  let truncated = false;
  const reply = shape(raw);
  return { reply: /^hgetall$/i.test(command) && Array.isArray(reply) ? asObject(reply) : reply, truncated };

  function shape(value: unknown): Json {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number') return exact(value);
    if (typeof value === 'string') return cutText(value);
    if (!Array.isArray(value)) return null;
    if (value.length > MOST_ITEMS) truncated = true;
    return value.slice(0, MOST_ITEMS).map(shape);
  }

  function cutText(text: string): string {
    if (text.length > LONGEST_TEXT) truncated = true;
    return text.slice(0, LONGEST_TEXT);
  }
}

function exact(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  const message = 'the reply is a number beyond 2^53, which cannot be read exactly';
  throw new StepFailure({ code: 'redis.inexact', message, blame: 'flow' });
}

/** Names and values follow each other in the older protocol. */
function asObject(flat: readonly Json[]): Json {
  const pairs = flat.flatMap((name, index) =>
    index % 2 === 0 ? [[typeof name === 'string' ? name : JSON.stringify(name), flat[index + 1] ?? null] as const] : [],
  );
  return Object.fromEntries(pairs);
}
