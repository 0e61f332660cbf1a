import { cappedText } from '../text/visible-text.ts';

const LIMIT = 1000;

/**
 * Foreign text as a plain text message. Brackets would make a link and a number in braces would be filled in; a brace
 * otherwise stays what it is, because readers show `${NAME}` as it is written.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html#_Toc141790720
 */
export function messageText(foreign: string, limit: number = LIMIT): string {
  return cappedText(foreign, limit)
    .replace(/[\\[\]]/g, String.raw`\$&`)
    .replace(/\{(\d+)\}/g, '{{$1}}');
}

/** With the flag, halves of a pair are matched only where the other half is missing. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** A path as a relative reference: every character that means something in an address is written by its number. */
export function relativeUri(path: string): string {
  return path
    .replace(LONE_SURROGATE, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
