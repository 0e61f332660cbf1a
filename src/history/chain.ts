import { createHash } from 'node:crypto';
import { type HistoryEntry, type HistoryHead, HistoryLine } from '../model/history.ts';

const START = '0'.repeat(64);
const LINE = /^(\{.*),"digest":"([\da-f]{64})"\}$/s;

/** What is wrong with a history, and in which line; the text is the end of a sentence that begins with the line. */
export interface BrokenChain {
  readonly line: number;
  readonly problem: string;
}

/** A history as it was read. */
export interface Chain {
  /** The lines up to the first one that is broken. */
  readonly lines: readonly HistoryLine[];
  /** The last of them. */
  readonly head?: HistoryHead;
  readonly broken?: BrokenChain;
  /** What a write that was cut off left behind the last whole line; it never became part of the history. */
  readonly torn: string;
}

/**
 * A line that follows `last`, with a newline at its end, and the head that it makes. Its digest is one over the text
 * before it, so that nobody needs a canonical form of JSON to check it.
 *
 * @param at when it is written, ISO 8601 in UTC
 */
export function chainedLine(
  entry: HistoryEntry,
  at: string,
  last: HistoryHead | undefined,
): { readonly text: string; readonly head: HistoryHead } {
  const line = (last?.line ?? 0) + 1;
  const text = JSON.stringify({ line, prev: last?.head ?? START, at, ...entry });
  const head = digest(text);
  return { text: `${text.slice(0, -1)},"digest":"${head}"}\n`, head: { run: entry.run, line, head } };
}

/**
 * Reads a history and follows its chain.
 *
 * @param head the last line as `history.head` states it; lines after it were written before it could be
 */
export function readChain(text: string, head?: HistoryHead): Chain {
  const rows = text.split('\n');
  const torn = rows.pop() ?? '';
  const lines: HistoryLine[] = [];
  let last: HistoryHead | undefined;
  for (const row of rows) {
    const read = followingLine(row, last);
    if ('problem' in read) return chain(lines, last, torn, { line: lines.length + 1, problem: read.problem });
    lines.push(read.line);
    last = { run: read.line.run, line: read.line.line, head: read.digest };
    if (last.line === head?.line && last.head !== head.head)
      return chain(lines, last, torn, { line: last.line, problem: 'is not the one that history.head names' });
  }
  const missing = head !== undefined && head.line > lines.length;
  return chain(lines, last, torn, missing ? { line: lines.length + 1, problem: 'is missing at the end' } : undefined);
}

type Row = { readonly line: HistoryLine; readonly digest: string } | { readonly problem: string };

function followingLine(row: string, before: HistoryHead | undefined): Row {
  const [, body, stated = ''] = LINE.exec(row) ?? [];
  if (body === undefined) return { problem: 'is not a line of a history' };
  if (digest(`${body}}`) !== stated) return { problem: 'was altered' };
  const parsed = HistoryLine.safeParse(jsonOf(`${body}}`));
  if (!parsed.success) return { problem: 'is not a line of this version' };
  const { line, prev } = parsed.data;
  const expected = (before?.line ?? 0) + 1;
  if (line !== expected) return { problem: `has the number ${line}: lines were removed, added or moved` };
  if (prev !== (before?.head ?? START)) return { problem: 'does not follow the line before it' };
  return { line: parsed.data, digest: stated };
}

function chain(
  lines: readonly HistoryLine[],
  head: HistoryHead | undefined,
  torn: string,
  broken: BrokenChain | undefined,
): Chain {
  return { lines, torn, ...(head && { head }), ...(broken && { broken }) };
}

/** What is no JSON is no line either. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
