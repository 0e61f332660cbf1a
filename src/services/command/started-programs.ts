import { type ShellCommand, shellCommands } from './shell-commands.ts';

const SHELL = /^(?:ba|da|a|z|k)?sh$/;
/** Programs that start another one, which stands after their own options. */
const STARTER = /^(?:tini|dumb-init|catatonit|docker-init|exec|nohup|env|setpriv|busybox)$/;
/** The same, with the name of a user first. */
const USER_STARTER = /^(?:gosu|su-exec)$/;
/** Images begin with such a script, which starts what follows it. */
const ENTRYPOINT = /entrypoint(?:\.\w+)?$/;
/** A shell in a shell in a shell is where it ends. */
const DEPTH = 3;

/** A program that a command starts: its name without folders, in small letters, then its arguments. */
export type StartedProgram = ShellCommand;

/**
 * The programs that the words of an entry point and a command start, behind init programs, entry point scripts and
 * shells. Empty where that cannot be told.
 */
export function startedPrograms(words: readonly string[], depth = DEPTH): readonly StartedProgram[] {
  const [first, ...rest] = words;
  if (first === undefined || first.startsWith('-') || depth === 0) return [];
  const name = baseName(first);
  if (SHELL.test(name)) return startedByShell(rest, depth);
  if (ENTRYPOINT.test(name)) return startedPrograms(rest, depth);
  if (USER_STARTER.test(name)) return startedPrograms(rest.slice(1), depth);
  if (STARTER.test(name)) return startedPrograms(afterOptions(rest), depth);
  return [{ words: [name, ...rest], isPiped: false }];
}

function startedByShell(words: readonly string[], depth: number): readonly StartedProgram[] {
  const option = words.findIndex((word) => /^-[a-z]*c$/.test(word));
  if (option === -1) return startedPrograms(afterOptions(words), depth - 1);
  return shellCommands(words[option + 1] ?? '').flatMap((command) =>
    startedPrograms(command.words, depth - 1).map((program) => ({
      ...program,
      isPiped: command.isPiped || program.isPiped,
    })),
  );
}

/** Behind the options of a starter, and the variables that `env` sets. */
function afterOptions(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word === '--' || !/^(?:-|[A-Za-z_]\w*=)/.test(word));
  if (end === -1) return [];
  return words.slice(words[end] === '--' ? end + 1 : end);
}

/** Python stands there in many releases. */
function baseName(program: string): string {
  const name = program.slice(program.lastIndexOf('/') + 1).toLowerCase();
  return name.replace(/^python[\d.]*$/, 'python');
}
