import type { RateLimitExpectation } from '../../model/flow/expectation-parts.ts';
import type { Matcher } from '../../model/flow/matcher.ts';
import { judgePlace } from '../judge-place.ts';
import type { Judged } from '../outcome.ts';
import { type RateLimit, rateLimitOf } from '../rate-limit.ts';

const COUNTED_IN_SECONDS: readonly string[] = ['window', 'reset', 'retryAfter'];

/** Judges what the headers of an answer say about rate limits. */
export function judgeRateLimit(
  headers: Readonly<Record<string, readonly string[]>>,
  expectation: RateLimitExpectation | undefined,
): Judged[] {
  const found = rateLimitOf(headers);
  const expected = Object.entries(expectation ?? {}) as [keyof RateLimit, Matcher][];
  return expected.flatMap(([field, matcher]) => {
    const value = found[field];
    const nodes = value === undefined ? [] : [value];
    const unit = COUNTED_IN_SECONDS.includes(field) ? { unit: 'seconds' as const } : {};
    return judgePlace({ what: `ratelimit.${field}`, nodes, ...unit }, matcher);
  });
}
