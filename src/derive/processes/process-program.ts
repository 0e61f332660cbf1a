const INTERPRETER = /^(?:node|nodejs|bun|deno|python|ruby|perl|php|java|dotnet)$/;

/** A program as it runs: its name, and for an interpreter what that runs. */
export interface Program {
  readonly name: string;
  /** Without folders; absent where an interpreter was given its program on the command line. */
  readonly script?: string;
}

/**
 * The program behind a command line that `ps` shows: `/usr/local/bin/node /app/server.js` is `node` with `server.js`,
 * `nginx: worker process` is `nginx`, `[sleep] <defunct>` is `sleep`.
 */
export function programOf(command: string): Program {
  const [first = '', ...words] = command.trim().split(/\s+/);
  const name = nameOf(first);
  if (!INTERPRETER.test(name)) return { name };
  const script = scriptOf(words);
  return script === undefined ? { name } : { name, script: nameOf(script) };
}

/** `node server.js`, `nginx`: a program in the fewest words that tell it from others. */
export function programText({ name, script }: Program): string {
  return script === undefined ? name : `${name} ${script}`;
}

/** Behind the options of an interpreter; `-m module` and `-jar file` name what is run, `-c` and `-e` hold it. */
function scriptOf(words: readonly string[]): string | undefined {
  for (const [index, word] of words.entries()) {
    if (/^(?:-m|-jar)$/.test(word)) return words[index + 1];
    if (/^-(?:c|e|p|r|-eval|-print)$/.test(word)) return undefined;
    if (!word.startsWith('-')) return word;
  }
  return undefined;
}

function nameOf(word: string): string {
  const bare = word.replace(/^-|[[\]:]/g, '');
  return bare.slice(bare.lastIndexOf('/') + 1).replace(/^(python|php|php-fpm|ruby|perl)[\d.]+$/, '$1');
}
