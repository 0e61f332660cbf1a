import { Automaton } from './automaton.ts';
import { keyLines } from './key-lines.ts';
import { GENERAL_FORMATS, type KnownFormat } from './known-format.ts';
import { matchesOf } from './matches-of.ts';
import { VENDOR_FORMATS } from './vendor-tokens.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly value: string;
}

const FORMATS = [...GENERAL_FORMATS, ...VENDOR_FORMATS];
const SIGNS = FORMATS.flatMap((format) => format.signs.map((sign) => ({ sign, format })));
const COOKIE_SIGNS = ['cookie', 'Cookie', 'COOKIE'];
/** Tells in one pass which formats a text may have; most texts have none, and this is asked of every one. */
const HINTS = new Automaton([...SIGNS.map(({ sign }) => sign), ...COOKIE_SIGNS]);
/** No format is shorter. */
const SHORTEST = 14;

const COOKIES = /\b(?:set-)?cookie["']?\s*[:=]\s*["']?([^\r\n"']{1,4096})/dgi;
const COOKIE = /([^=;\s]+)=([^;\s]{4,})/dg;
const ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|secure|httponly|priority|version)$/i;

/** The secrets in a text that are known by their format, whatever stands in front of them. */
export function secretFormats(text: string): Stretch[] {
  if (text.length < SHORTEST) return [];
  const hinted: KnownFormat[] = [];
  let hasCookies = false;
  HINTS.search(text, (_, word) => {
    const format = SIGNS[word]?.format;
    if (format === undefined) hasCookies = true;
    else if (!hinted.includes(format)) hinted.push(format);
  });
  const lines = keyLines(text);
  if (hinted.length === 0 && !hasCookies) return lines;
  const possible = hinted.filter(({ also = '' }) => text.includes(also));
  return [
    ...lines,
    ...possible.flatMap(({ pattern }) => stretches(text, pattern)),
    ...(hasCookies ? cookies(text) : []),
  ];
}

function stretches(text: string, pattern: RegExp): Stretch[] {
  return matchesOf(text, pattern).flatMap((match) =>
    match.length > 1 ? groupOf(match) : [{ start: match.index, value: match[0] }],
  );
}

/** The value of every cookie of a line. Attributes tell how it is kept. */
function cookies(text: string): Stretch[] {
  return matchesOf(text, COOKIES).flatMap((match) =>
    groupOf(match).flatMap(({ start: begin, value: line }) =>
      matchesOf(line, COOKIE).flatMap((pair) => {
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
