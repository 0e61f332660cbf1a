/** A block of commands on a page. */
export interface ShellBlock {
  readonly line: number;
  readonly script: string;
  /** The exit code that its last command is to have. */
  readonly exit: number;
  /** Needs a system that runs on an engine. */
  readonly live: boolean;
  /** Why it is not run by the tests at all. */
  readonly notRun?: string;
}

/** What the tests know of a page of the documentation. */
export interface Page {
  readonly title: string;
  /** The folder that its commands are run in a copy of, relative to the project. */
  readonly folder?: string;
  /** A recorded capture of which there is a run in `gates-report/` before the first command. */
  readonly capture?: string;
  readonly blocks: readonly ShellBlock[];
  /** Destinations of its links that are no addresses. */
  readonly links: readonly string[];
}

const WORDS = /^(?:exit=(?<exit>\d+)|(?<live>live)|not-run="(?<reason>[^"]+)")$/;

/**
 * Reads a page. Comments at its beginning say where its commands run: `<!-- folder: docs/examples/plugin -->`. Words
 * behind `sh` say what is special about a block: `exit=1`, `live`, `not-run="why"`.
 *
 * @throws RangeError for a word that is not known
 */
export function readPage(text: string): Page {
  const folder = /^<!-- folder: (\S+) -->$/m.exec(text)?.[1];
  const capture = /^<!-- capture: (\S+) -->$/m.exec(text)?.[1];
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return {
    title: /^# (.*)$/m.exec(text)?.[1] ?? '',
    ...(folder !== undefined && { folder }),
    ...(capture !== undefined && { capture }),
    blocks: [...text.matchAll(/^```sh( [^\n]*)?\n([\s\S]*?)^```$/gm)].map((found) => blockOf(found, text)),
    links: links.filter((link) => !/^[a-z]+:/.test(link)),
  };
}

function blockOf({ 1: words = '', 2: script = '', index }: RegExpExecArray, text: string): ShellBlock {
  const line = text.slice(0, index).split('\n').length;
  let block: ShellBlock = { line, script, exit: 0, live: false };
  for (const word of words.match(/[\w-]+="[^"]*"|\S+/g) ?? []) {
    const known = WORDS.exec(word)?.groups;
    if (!known) throw new RangeError(`line ${line}: unknown word behind sh: ${word}`);
    const { exit, live, reason } = known;
    if (exit !== undefined) block = { ...block, exit: Number(exit) };
    if (live !== undefined) block = { ...block, live: true };
    if (reason !== undefined) block = { ...block, notRun: reason };
  }
  return block;
}
