import { countText } from '../../shared/count-text.ts';

/** Why a message may have arrived that cannot be found among those that were kept. */
export function gapsIn(
  dropped: number,
  messages: readonly { readonly truncated?: boolean | undefined }[],
): string | undefined {
  if (dropped > 0) return `${countText(dropped, 'message')} ${dropped === 1 ? 'was' : 'were'} not kept`;
  const cut = messages.filter(({ truncated }) => truncated).length;
  return cut > 0 ? `the end of ${countText(cut, 'message')} is not in the evidence` : undefined;
}

/** Why what was not seen may still have come: the watch ended before its time. */
export function watchedTooShort(watchedMs: number, limitMs: number): string | undefined {
  return watchedMs < limitMs ? `it was watched for ${Math.round(watchedMs)}ms of ${limitMs}ms` : undefined;
}

/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1: nobody took leave. */
const ABNORMAL = 1006;

/** Whether a connection broke, so that what was on its way is lost: neither side ended it. */
export function isTorn(closed: { readonly code: number } | undefined): boolean {
  return closed?.code === ABNORMAL;
}

/** Why something may have been sent that can never arrive: the connection broke before the time of the watch was over. */
export function brokeOff(watchedMs: number, limitMs: number): string | undefined {
  return watchedMs < limitMs ? `the connection broke after ${Math.round(watchedMs)}ms of ${limitMs}ms` : undefined;
}
