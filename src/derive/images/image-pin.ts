import { parseImage } from '../../services/identify.ts';

/** First words of tags that are moved to a newer image by habit. */
const MOVING =
  /^(latest|stable|main|master|mainline|head|edge|nightly|dev|develop|development|testing|unstable|canary|snapshot|next|current|lts|rolling|release|prod|production|staging|alpine|slim)$/i;

/** Those that move also when something else stands behind them: `latest-pg16`, `lts-alpine3.20`. */
const ALWAYS_MOVING = /^(latest|stable|mainline|edge|nightly|current|lts|rolling)$/i;

/** A date or a full release makes a tag of its own: `nightly-2026-01-31`, `stable-20260131`, `edge-1.2.3`. */
const FIXED = /\d+\.\d+\.\d+|\d{6,}|\d{4}-\d{2}/;

/** Why an image reference does not say which image is meant; undefined when it names a release or a digest. */
export function whyNotPinned(reference: string): string | undefined {
  const { tag = '', digest } = parseImage(reference);
  if (digest !== undefined) return undefined;
  if (tag === '') return 'no tag, which stands for latest';
  const [first = ''] = tag.split(/[-_.]/, 1);
  const isMoving = /\d/.test(tag) ? ALWAYS_MOVING.test(first) && !FIXED.test(tag) : MOVING.test(first);
  return isMoving ? `the tag ${tag} is moved to newer images` : undefined;
}
