import { cappedText } from '../text/visible-text.ts';
import { type Markdown, md } from './markdown.ts';

// The only place where text becomes Markdown. Escaping with a backslash is not enough everywhere: several renderers link
// addresses and draw formulas after they have removed the backslashes. So a word that could become more than text is
// shown as a literal, in a code span, where no renderer looks for anything.
// https://spec.commonmark.org/0.31.2/ and https://github.github.com/gfm/

const LIMITS = {
  prose: 600,
  cell: 400,
  code: 200,
  heading: 120,
  fenceLine: 200,
  /** A command that is cut does something else. */
  commandLine: 8000,
  fenceLines: 40,
  diagramLine: 2000,
} as const;

type Place = 'line' | 'cell';

/** A sentence or a name in running text. A pair of backticks in it marks a literal, as the authors of checks write them. */
export function prose(text: string, limit: number = LIMITS.prose): Markdown {
  return escapeLineStart(inline(text, limit, 'line')) || md`(empty)`;
}

/** Text of a table cell; stays empty when there is none. */
export function cell(text: string, limit: number = LIMITS.cell): Markdown {
  return inline(text, limit, 'cell');
}

/** A literal of the system in running text. */
export function code(text: string, limit: number = LIMITS.code): Markdown {
  return codeSpan(cappedText(text, limit), 'line');
}

/** A literal of the system in a table cell; stays empty when there is none. */
export function codeCell(text: string, limit: number = LIMITS.cell): Markdown {
  return text === '' ? md`` : codeSpan(cappedText(text, limit), 'cell');
}

/** A heading of the document, level 1 to 6, with a mark in front when there is one. */
export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, text: string, mark: Markdown = md``): Markdown {
  // A hash at the end would close the heading and disappear.
  const shown = inline(text, LIMITS.heading, 'line').replace(/#+$/, (hashes) => hashes.replaceAll('#', '\\#'));
  const title = shown === '' ? '(empty)' : escapeLineStart(trusted(shown));
  return trusted(['#'.repeat(level), mark, title].filter((part) => part !== '').join(' '));
}

/** The headings that may be linked: of these letters every renderer makes the same anchor. */
const LINKED_HEADING = /^[A-Za-z][\w ,-]*$/;

/** A heading of the same document by its text, as a link where GitHub, GitLab and editors agree on its anchor. */
export function linkToHeading(text: string): Markdown {
  if (!LINKED_HEADING.test(text) || text.length > LIMITS.heading) return prose(text, LIMITS.heading);
  const anchor = text.trim().toLowerCase().replaceAll(',', '').replaceAll(' ', '-');
  return trusted(`[${text.trim()}](#${anchor})`);
}

/** Lines of output as they came, in a fence that they cannot close; the newest lines are kept. */
export function fence(output: readonly string[], language: 'text' | 'json' | 'yaml' | 'bash' = 'text'): Markdown {
  const longest = language === 'bash' ? LIMITS.commandLine : LIMITS.fenceLine;
  const shown = output.slice(-LIMITS.fenceLines).map((line) => cappedText(line, longest).trimEnd());
  const ticks = '`'.repeat(Math.max(3, longestRunOfBackticks(shown.join('\n')) + 1));
  return trusted([`${ticks}${language}`, ...shown, ticks].join('\n'));
}

/** The source of a Mermaid diagram whose labels hold no character that means something there. */
export function diagramFence(source: readonly string[]): Markdown {
  return trusted(['```mermaid', ...source.map((line) => cappedText(line, LIMITS.diagramLine)), '```'].join('\n'));
}

/** A block moved to the right, so that it belongs to the item of a list above it. */
export function indented(block: Markdown, columns: number): Markdown {
  const margin = ' '.repeat(columns);
  return trusted(
    block
      .split('\n')
      .map((line) => (line === '' ? '' : `${margin}${line}`))
      .join('\n'),
  );
}

/** A literal in backticks, a word, spaces, or a backtick without a partner. */
const PIECES = /`[^`]+`|[^\s`]+|\s+|`/g;

function inline(text: string, limit: number, place: Place): Markdown {
  const shown = cappedText(text, limit).trim();
  let written = '';
  for (const piece of shown.match(PIECES) ?? []) {
    const next = inlinePiece(piece, place);
    // Two code spans that touch would be read as one.
    written += written.endsWith('`') && next.startsWith('`') ? ` ${next}` : next;
  }
  return trusted(written);
}

/** A word that can be nothing but text. */
const PLAIN = /^(?!.*www\.)[A-Za-z\d,.;()'"%/+=-]+$/i;

function inlinePiece(piece: string, place: Place): string {
  if (PLAIN.test(piece)) return piece;
  if (piece.startsWith(' ')) return ' ';
  if (piece === '`') return codeSpan(piece, place);
  if (piece.startsWith('`')) return codeSpan(piece.slice(1, -1), place);
  if (!LITERAL.test(piece)) return piece.replace(/[<|~*]/g, String.raw`\$&`);
  const [, before = '', literal = piece, after = ''] = PUNCTUATED.exec(piece) ?? [];
  return `${before}${codeSpan(literal, place)}${after}`;
}

/** A word and the punctuation of the sentence around it. */
const PUNCTUATED = /^([("']*)(.*?)([)"'.,!?]*)$/;

/** What a word must hold so that some renderer makes more of it than text. */
const LITERAL = new RegExp(
  [
    String.raw`[\\$@[\]]`, // escapes, formulas, mail addresses and mentions, links and images
    String.raw`:\/\/|www\.`, // addresses that are linked without any sign
    String.raw`<[a-z/!?]|&[#a-z]`, // tags, comments and entities
    String.raw`.\*|\*.`, // emphasis; a star alone is escaped
    String.raw`(?<![a-z0-9_])_|_(?![a-z0-9_])`, // emphasis; an underscore within a name is text
    String.raw`#\d|:[a-z_]+:`, // issue numbers and short names of emoji
  ].join('|'),
  'i',
);

function codeSpan(shown: string, place: Place): Markdown {
  if (shown === '') return md`(empty)`;
  const ticks = '`'.repeat(longestRunOfBackticks(shown) + 1);
  const needsSpace = /^`|`$/.test(shown) || (/^ .*[^ ].* $/.test(shown) && shown.length > 2);
  const space = needsSpace ? ' ' : '';
  return trusted(`${ticks}${space}${place === 'cell' ? escapePipes(shown) : shown}${space}${ticks}`);
}

/** In a cell a pipe needs its backslash even within code; one that stands there already would take it away. */
function escapePipes(shown: string): string {
  return shown.replace(/\\(?=\|)/g, String.raw`\x5c`).replaceAll('|', String.raw`\|`);
}

function longestRunOfBackticks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** Signs that start a heading, a quote, a list, a rule or a table when they come first in a line. */
function escapeLineStart(text: Markdown): Markdown {
  const signs = text.replace(/^(?:[#>=:]|[-+](?![\w.]))/, String.raw`\$&`);
  return trusted(signs.replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`));
}

function trusted(text: string): Markdown {
  return text as Markdown;
}
