import { countText } from '../../shared/count-text.ts';
import type { RecordedExchange } from './recorded-exchanges.ts';

const MOST_ANSWER_LINES = 12;
const MOST_REQUEST_LINES = 6;
const MOST_HEADERS = 6;
const LONGEST_LINE = 180;
/** Before anything is indented: brackets within brackets would make much out of little. */
const MOST_CHARACTERS = 4000;

/** Headers that every answer has and that say nothing about a failure. */
const PLAIN_HEADERS = new Set(['connection', 'date', 'keep-alive', 'etag', 'x-powered-by', 'transfer-encoding']);

/** A request and its answer as lines, as far as they are worth reading: masked when captured, cut here. */
export function exchangeLines({ record, response }: RecordedExchange): readonly string[] {
  const { request } = record;
  const headers = Object.entries(response.headers).filter(([name]) => !PLAIN_HEADERS.has(name));
  const times = record.kind === 'burst' ? `, ${record.asked} times` : '';
  return [
    `> ${request.method} ${request.path}${times}`,
    ...firstOf(
      Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
      MOST_HEADERS,
    ).map(sent),
    ...(request.body === undefined ? [] : ['>', ...bodyLines(request.body, MOST_REQUEST_LINES).map(sent)]),
    '',
    `< ${response.status} in ${Math.round(record.durationMs)} ms`,
    ...firstOf(
      headers.flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)),
      MOST_HEADERS,
    ).map(received),
    '<',
    ...answerLines(response.body).map(received),
  ].map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
}

function answerLines({ text, bytes, binary, truncated }: RecordedExchange['response']['body']): string[] {
  if (binary) return [`(${countText(bytes, 'byte')}, not text)`];
  if (text === '') return ['(no body)'];
  return [
    ...bodyLines(text, MOST_ANSWER_LINES),
    ...(truncated ? [`(cut when captured; ${countText(bytes, 'byte')} in all)`] : []),
  ];
}

/** JSON is indented so that a line holds one thing. */
function bodyLines(text: string, most: number): readonly string[] {
  const lines = indentedJson(text.slice(0, MOST_CHARACTERS)).split(/\r?\n/);
  if (text.length > MOST_CHARACTERS) return [...lines.slice(0, most), '(and more)'];
  return firstOf(lines, most);
}

/** The first lines, and how many there are beside them. */
function firstOf(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), `(and ${countText(lines.length - most, 'more line')})`];
}

const sent = (line: string): string => `> ${line}`;
const received = (line: string): string => `< ${line}`;

function indentedJson(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  // A string of JSON holds no line break: brackets and commas outside of strings are where one may stand.
  let depth = 0;
  return text.replace(/"(?:[^"\\]|\\.)*"|[[{]\s*[\]}]|[[{\]},]|\s+/g, (token) => {
    if (token.startsWith('"') || /^[[{]\s*[\]}]$/.test(token)) return token;
    if (token === ',') return `,\n${'  '.repeat(depth)}`;
    if (token === '{' || token === '[') return `${token}\n${'  '.repeat(++depth)}`;
    if (token === '}' || token === ']') return `\n${'  '.repeat(Math.max(0, --depth))}${token}`;
    return '';
  });
}
