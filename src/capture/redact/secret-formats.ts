import { Automaton } from './automaton.ts';
import { GENERAL_FORMATS } from './known-format.ts';
import { VENDOR_FORMATS } from './vendor-tokens.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly value: string;
}

const FORMATS = [...GENERAL_FORMATS, ...VENDOR_FORMATS];
const SIGNS = FORMATS.flatMap(({ signs, pattern }) => signs.map((sign) => ({ sign, pattern })));
const COOKIE_SIGNS = ['cookie', 'Cookie', 'COOKIE'];
/** Tells in one pass which formats a text may have; most texts have none, and this is asked of every one. */
const HINTS = new Automaton([...SIGNS.map(({ sign }) => sign), ...COOKIE_SIGNS]);
/** No format is shorter. */
const SHORTEST = 14;

/** A line of a key, which stands alone in a log: as long as OpenSSL, OpenSSH and MIME fold them. */
const LINE_OF_A_KEY =
  /(?<![\w+/=.-])(?=[A-Za-z\d+/]{0,75}[A-Z])(?=[A-Za-z\d+/]{0,75}[a-z])(?=[A-Za-z\d+/]{0,75}\d)(?:[A-Za-z\d+/]{64}|[A-Za-z\d+/]{70}|[A-Za-z\d+/]{76})(?![\w+/=.-])/g;

const COOKIES = /\b(?:set-)?cookie["']?\s*[:=]\s*["']?([^\r\n"']{1,4096})/dgi;
const ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|secure|httponly|priority|version)$/i;

/**
 * The secrets in a text that are known by their format, whatever stands in front of them.
 *
 * @param hasLongWord whether a word in it is as long as a line of a key
 */
export function secretFormats(text: string, hasLongWord: boolean): Stretch[] {
  if (text.length < SHORTEST) return [];
  const lines = hasLongWord ? stretches(text, LINE_OF_A_KEY) : [];
  const hinted = new Set<RegExp>();
  let hasCookies = false;
  HINTS.search(text, (_, word) => {
    const sign = SIGNS[word];
    if (sign) hinted.add(sign.pattern);
    else hasCookies = true;
  });
  if (hinted.size === 0 && !hasCookies) return lines;
  return [
    ...lines,
    ...[...hinted].flatMap((pattern) => stretches(text, pattern)),
    ...(hasCookies ? cookies(text) : []),
  ];
}

function stretches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    match.length > 1 ? groupOf(match) : [{ start: match.index, value: match[0] }],
  );
}

/** The value of every cookie of a line. Attributes tell how it is kept. */
function cookies(text: string): Stretch[] {
  return [...text.matchAll(COOKIES)].flatMap((match) =>
    groupOf(match).flatMap(({ start: begin, value: line }) =>
      [...line.matchAll(/([^=;\s]+)=([^;\s]{4,})/dg)].flatMap((pair) => {
        const start = pair.indices?.[2]?.[0] ?? 0;
        return ATTRIBUTE.test(pair[1] ?? '') ? [] : [{ start: begin + start, value: pair[2] ?? '' }];
      }),
    ),
  );
}

function groupOf(match: RegExpExecArray): Stretch[] {
  const [start] = match.indices?.[1] ?? [];
  return start === undefined ? [] : [{ start, value: match[1] ?? '' }];
}
