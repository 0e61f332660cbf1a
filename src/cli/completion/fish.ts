import { lastWord } from './bash.ts';
import { allCommands, type ShellCommand, type ShellOption } from './command-tree.ts';

const PLAIN = /^[\w.:-]+$/;

/** A script that completes the command line in fish, with what each word means beside it. */
export function fishCompletion(tree: ShellCommand): string {
  const all = allCommands(tree);
  const paths = all.slice(1).map(({ path }) => word(path));
  return `# Completion of ${tree.path} for fish: ${tree.path} completion fish | source
function __${tree.path}_at
    set -l at ${tree.path}
    for each in (commandline -opc)[2..-1]
        contains -- "$at $each" ${paths.join(' ')}; and set at "$at $each"
    end
    test "$at" = "$argv[1]"
end
${all.flatMap((command) => linesOf(tree.path, command)).join('\n')}
`;
}

function linesOf(program: string, { path, options, values, commands }: ShellCommand): string[] {
  const at = `complete -c ${program} -n ${word(`__${program}_at ${word(path)}`)}`;
  const names = commands.map(
    (command) => `${at} -f -a ${word(lastWord(command.path))} -d ${word(command.description)}`,
  );
  const chosen = values.length === 0 ? [] : [`${at} -f -a ${list(values)}`];
  return [...names, ...chosen, ...options.map((option) => `${at} ${optionWords(option)}`)];
}

function optionWords({ flags, description, values }: ShellOption): string {
  const named = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const taken = values === undefined ? [] : values.length === 0 ? ['-r'] : ['-x', '-a', list(values)];
  return [...named, ...taken, '-d', word(description)].join(' ');
}

/** What can stand there, as fish reads such a list: words, once more within one. */
function list(values: readonly string[]): string {
  return word(values.map((value) => (PLAIN.test(value) ? value : word(value))).join(' '));
}

/** A text as one word of fish, whatever stands in it. */
function word(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}
