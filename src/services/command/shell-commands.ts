/** One command of a shell script. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** It reads what the command before it writes. */
  readonly isPiped: boolean;
}

/** A word with its quoted parts, or what stands between two commands. */
const TOKEN = /(?:"(?:\\.|[^"\\])*"|'[^']*'|\\[^]|[^\s;&|()"'\\])+|&&|\|\||[;&|\n()]/g;
/** Where output goes says nothing of what runs; `2>&1` has a sign in it that otherwise ends a command. */
const REDIRECTION = /\d?>>?\s*&\s*[\d-]|&>>?/g;
const SEPARATOR = /^(?:&&|\|\||[;&|\n()])$/;
/** What may stand before a command in the same place. */
const BEFORE_COMMAND = /^(?:while|until|do|then|if|elif|else|!|\{|time|[A-Za-z_]\w*=.*)$/;
/** What ends a construct and runs nothing. */
const END = /^(?:done|fi|esac|\}|set)$/;

/** The commands of a shell script in the order in which they are written, as far as that can be told without a shell. */
export function shellCommands(script: string): readonly ShellCommand[] {
  const commands: { words: string[]; isPiped: boolean }[] = [{ words: [], isPiped: false }];
  for (const [token] of script.replaceAll(REDIRECTION, ' ').matchAll(TOKEN)) {
    if (SEPARATOR.test(token)) commands.push({ words: [], isPiped: token === '|' });
    else commands.at(-1)?.words.push(withoutQuotes(token));
  }
  return commands
    .map(({ words, isPiped }) => ({ words: words.slice(startOf(words)), isPiped }))
    .filter(({ words: [program] }) => program !== undefined && !END.test(program));
}

function startOf(words: readonly string[]): number {
  const start = words.findIndex((word) => !BEFORE_COMMAND.test(word));
  return start === -1 ? words.length : start;
}

/** Escapes are taken one by one as well, so that a quote behind a backslash opens nothing. */
const QUOTED = /\\([^])|"((?:\\.|[^"\\])*)"|'([^']*)'/g;

function withoutQuotes(word: string): string {
  return word.replaceAll(
    QUOTED,
    (_, escaped?: string, double?: string, single?: string) => escaped ?? double ?? single ?? '',
  );
}
