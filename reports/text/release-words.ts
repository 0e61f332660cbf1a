import type { Release } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';

/** How the verdict about a release is written. */
export const RELEASE_WORDS: Readonly<Record<Release['verdict'], string>> = {
  ready: 'READY',
  'not-ready': 'NOT READY',
  'not-established': 'NOT ESTABLISHED',
};

/** Why a release is what it is, in one clause. */
export function releaseReason({ verdict, blockedBy, notEstablished }: Release): string {
  if (verdict === 'ready') return 'every gate was asked for and passed';
  const open = notEstablished.map(({ what, reason }) => `${what} ${reason}`);
  const blocking = blockedBy.length > 0 ? [`${countText(blockedBy.length, 'check')} in the way`] : [];
  return [...blocking, ...open].join('; ');
}
