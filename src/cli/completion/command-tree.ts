import type { Command, Option } from 'commander';

/** One command as a shell has to know it. */
export interface ShellCommand {
  /** From the program's name on: `gates flows run`. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly ShellOption[];
  /** What its arguments can be; empty where they are files or anything else. */
  readonly values: readonly string[];
  readonly commands: readonly ShellCommand[];
}

export interface ShellOption {
  /** `-f`, `--file`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What its value can be; empty where that is anything; absent where it takes none. */
  readonly values?: readonly string[];
}

/** What arguments and options can be that commander does not know: by `gates explain` or `gates run --format`. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/** A program and its commands, as commander has them. */
export function commandTree(command: Command, known: KnownValues, above = ''): ShellCommand {
  const path = above === '' ? command.name() : `${above} ${command.name()}`;
  const choices = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  return {
    path,
    description: command.description(),
    options: [...command.options.filter(({ hidden }) => !hidden), HELP].map((option) => shellOption(option, known)),
    values: known[path] ?? choices,
    commands: command.commands.map((each) => commandTree(each, known, path)),
  };
}

/** Every command of a tree, the program first. */
export function allCommands(tree: ShellCommand): readonly ShellCommand[] {
  return [tree, ...tree.commands.flatMap(allCommands)];
}

type Named = Pick<Option, 'short' | 'long' | 'description' | 'required' | 'optional'> & {
  readonly argChoices?: readonly string[] | undefined;
};

const HELP: Named = { short: '-h', long: '--help', description: 'display help', required: false, optional: false };

function shellOption(
  { short, long, description, required, optional, argChoices }: Named,
  known: KnownValues,
): ShellOption {
  const flags = [short, long].filter((flag) => flag !== undefined);
  if (!required && !optional) return { flags, description };
  return { flags, description, values: argChoices ?? known[long ?? ''] ?? [] };
}
