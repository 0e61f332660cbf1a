/**
 * True when the patterns of a `.dockerignore` keep a file out of the build context: the last pattern that matches the
 * file or a folder above it decides, and one with `!` takes it back in.
 *
 * @param path relative to the context, with slashes
 * @see https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function isLeftOutOfContext(path: string, patterns: readonly string[]): boolean {
  const parts = path.split('/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return patterns.reduce((out, written) => {
    const takesBack = written.startsWith('!');
    const pattern = written
      .replace(/^!/, '')
      .trim()
      .replace(/^(?:\.?\/)+/, '')
      .replace(/\/+$/, '');
    return above.some((part) => matches(pattern, part)) ? !takesBack : out;
  }, false);
}

/**
 * Whether a pattern (`*`, `?`, `**`, `[a-z]`) matches a whole path. It goes through both once, so that a pattern made of
 * many stars takes no longer than any other.
 */
function matches(pattern: string, path: string): boolean {
  const tokens = pattern.match(/\*\*\/|\*\*|\*|\?|\[[^\]]*\]|\\?[^]/g) ?? [];
  let reached = new Set([0]);
  for (const token of tokens) reached = advance(token, path, reached);
  return reached.has(path.length);
}

/** The places in the path that can be reached by one more token from those that were reached before. */
function advance(token: string, path: string, from: ReadonlySet<number>): Set<number> {
  const reached = new Set<number>();
  for (const start of from) {
    if (token.startsWith('*')) {
      for (const end of spread(token, path, start)) reached.add(end);
    } else if (start < path.length && matchesOne(token, path[start] ?? '')) {
      reached.add(start + 1);
    }
  }
  return reached;
}

/** `*` stays within a folder, `**` goes into folders, and a slash after it goes with no folder too. */
function spread(token: string, path: string, start: number): readonly number[] {
  const ends = Array.from({ length: path.length - start + 1 }, (_, index) => start + index);
  if (token === '**') return ends;
  if (token === '**/') return ends.filter((end) => end === start || path[end - 1] === '/');
  const slash = path.indexOf('/', start);
  return ends.filter((end) => slash === -1 || end <= slash);
}

function matchesOne(token: string, character: string): boolean {
  if (token === '?') return character !== '/';
  if (token.startsWith('[') && token.length > 1) return inClass(token.slice(1, -1), character);
  return token.replace(/^\\/, '') === character || token === character;
}

/** `[a-z]`, `[^a-z]`. */
function inClass(list: string, character: string): boolean {
  const isNegated = list.startsWith('^');
  const ranges = list.slice(isNegated ? 1 : 0).matchAll(/([^])-([^])|([^])/g);
  const found = [...ranges].some(([, low, high, single]) =>
    single === undefined ? character >= (low ?? '') && character <= (high ?? '') : single === character,
  );
  return found !== isNegated && character !== '/';
}
