import { Lexer, type Token, type Tokens } from 'marked';
import { linePositions } from '../../compose/line-positions.ts';
import type { Position } from '../../model/evidence/position.ts';
import type { ProjectDocument } from '../../model/evidence/project-document.ts';
import { boundedMarkdown } from './bounded-markdown.ts';
import { listedVariables } from './listed-variables.ts';
import { plainText } from './plain-text.ts';
import { readTable } from './read-table.ts';
import { recoveryObjectives } from './recovery-objectives.ts';
import { taskCalls } from './task-calls.ts';

type Kept = Pick<ProjectDocument, 'headings' | 'tables' | 'variables' | 'links' | 'taskCalls'>;

/** What was found so far, and the headings that what comes next stands under, from the title down. */
type Found = Kept & { readonly open: ProjectDocument['headings'] };

export interface ParsedDocument {
  readonly document: ProjectDocument;
  /** The numbers, from 1, of lines that were not looked at. */
  readonly unread: readonly number[];
}

const LINK = /(?<!!)\[([^\]\n]{1,200})\]\(\s*<?([^\s)>]{1,500})/g;
const CODE_SPAN = /`([^`\n]{1,300})`/g;

/**
 * Reads a Markdown document: what its tables, headings and lists say, each at its place.
 *
 * @param path as positions show it
 */
export function parseDocument(path: string, content: string): ParsedDocument {
  const { text, unread } = boundedMarkdown(content);
  const positionOf = linePositions(path, text);
  const kept: Kept = { headings: [], tables: [], variables: [], links: [], taskCalls: [] };
  const found: Found = { ...kept, open: [] };
  let offset = 0;
  // Only the blocks are read as a whole; inline marks are read piece by piece, within limits.
  for (const token of new Lexer().blockTokens(text, [])) {
    const start = offset;
    readBlock(token, found, (inside) => positionOf(start + inside));
    offset += token.raw.length;
  }
  const document = { path, ...kept, recoveryObjectives: recoveryObjectives(text, found.tables, positionOf) };
  return { document, unread };
}

function readBlock(token: Token, found: Found, positionOf: (offset: number) => Position): void {
  const under = found.open.map(({ text }) => text);
  if (token.type === 'code') {
    addCalls(token.raw.split('\n'), found, positionOf);
    return;
  }
  if (token.type === 'heading') {
    const { text, depth } = token as Tokens.Heading;
    addHeading({ text: plainText(text), level: depth, at: positionOf(0) }, found);
  }
  if (token.type === 'table') found.tables.push(readTable(token as Tokens.Table, under, positionOf));
  if (token.type === 'list') found.variables.push(...listedVariables({ raw: token.raw, under, positionOf }));
  // What stands in code looks like a link and is none; blanks keep the rest in its place.
  for (const match of token.raw.replaceAll(CODE_SPAN, (code) => ' '.repeat(code.length)).matchAll(LINK)) {
    const [, text = '', target = ''] = match;
    found.links.push({ text: plainText(text), target, at: positionOf(match.index) });
  }
  for (const match of token.raw.matchAll(CODE_SPAN)) {
    const at = positionOf(match.index + 1);
    found.taskCalls.push(...taskCalls(match[1] ?? '').map((call) => ({ ...call, at })));
  }
}

function addCalls(lines: readonly string[], found: Found, positionOf: (offset: number) => Position): void {
  let offset = 0;
  for (const line of lines) {
    const at = positionOf(offset + (line.length - line.trimStart().length));
    found.taskCalls.push(...taskCalls(line).map((call) => ({ ...call, at })));
    offset += line.length + 1;
  }
}

function addHeading(heading: ProjectDocument['headings'][number], { headings, open }: Found): void {
  headings.push(heading);
  const above = open.findLastIndex(({ level }) => level < heading.level);
  open.splice(above + 1, open.length, heading);
}
