const NEEDS_NO_QUOTES = /^[\w@%+=:,./-]+$/;

/** A command line that can be pasted into a POSIX shell: what means something to it stands in single quotes. */
export function shellCommand(argv: readonly string[]): string {
  return argv
    .map((word) => (NEEDS_NO_QUOTES.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');
}
