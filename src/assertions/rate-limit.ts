/** What headers say about a rate limit. Times in seconds. */
export interface RateLimit {
  readonly limit?: number;
  readonly remaining?: number;
  readonly window?: number;
  readonly reset?: number;
  readonly retryAfter?: number;
}

type Headers = Readonly<Record<string, readonly string[]>>;

/** Seconds since 1970 that a counter of seconds never reaches. */
const A_POINT_IN_TIME = 1_000_000_000;

/**
 * Reads a rate limit from whatever headers tell it: `RateLimit` of drafts 6, 7 and 8 and later of
 * draft-ietf-httpapi-ratelimit-headers, `X-RateLimit-*`, `Retry-After` (RFC 9110, section 10.2.3).
 * Points in time are counted from the answer's own `Date`.
 *
 * @param headers names in small letters
 */
export function rateLimitOf(headers: Headers): RateLimit {
  const number = (...names: string[]) => names.map((name) => numberIn(headers[name]?.[0])).find(isNumber);
  const combined = fieldsOf(headers['ratelimit']?.join(', ') ?? '');
  const policy = fieldsOf(headers['ratelimit-policy']?.join(', ') ?? '');
  const answeredAt = Date.parse(headers['date']?.[0] ?? '') / 1000;
  const reset = number('ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset');
  return withoutGaps({
    limit:
      combined['limit'] ??
      number('ratelimit-limit', 'x-ratelimit-limit', 'x-rate-limit-limit') ??
      policy['q'] ??
      policy['first'],
    remaining:
      combined['r'] ??
      combined['remaining'] ??
      number('ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining'),
    window: policy['w'],
    reset: combined['t'] ?? combined['reset'] ?? fromNow(reset, answeredAt),
    retryAfter: retryAfterOf(headers['retry-after']?.[0], answeredAt),
  });
}

/** The numbers of the first policy: `"default";q=100;w=900`, `100;w=900`, `limit=100, remaining=5`. */
function fieldsOf(text: string): Readonly<Record<string, number>> {
  const fields: Record<string, number> = {};
  for (const [index, part] of text.split(/[;,]/).entries()) {
    const [, name, value] = /^\s*([a-z]+)\s*=\s*(\d+)\s*$/i.exec(part) ?? [];
    if (name !== undefined) fields[name.toLowerCase()] ??= Number(value);
    else if (index === 0 && numberIn(part) !== undefined) fields['first'] = Number(part);
  }
  return fields;
}

function retryAfterOf(text: string | undefined, answeredAt: number): number | undefined {
  if (text === undefined) return undefined;
  return numberIn(text) ?? fromNow(Math.floor(Date.parse(text) / 1000), answeredAt);
}

/** Some send how long it lasts, others when it is over. */
function fromNow(seconds: number | undefined, answeredAt: number): number | undefined {
  if (seconds === undefined || seconds < A_POINT_IN_TIME) return seconds;
  return isNumber(answeredAt) ? Math.max(0, Math.ceil(seconds - answeredAt)) : undefined;
}

/** `100`, and the first of `100, 100;w=900`. */
function numberIn(text: string | undefined): number | undefined {
  const [, digits] = /^\s*(\d+)(?:\.\d+)?\s*(?:[,;]|$)/.exec(text ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

function withoutGaps(limit: { readonly [K in keyof RateLimit]: number | undefined }): RateLimit {
  return Object.fromEntries(Object.entries(limit).filter(([, value]) => isNumber(value)));
}
