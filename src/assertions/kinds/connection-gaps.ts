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
