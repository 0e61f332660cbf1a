import type { Command } from 'commander';

/** The columns of a terminal that the help is wrapped for. */
const WIDTH = 100;

/** What `gates <command> --help` prints, with what stands after the options. */
export function commandHelp(program: Command, name: string): string {
  const command = program.commands.find((each) => each.name() === name);
  if (!command) throw new Error(`the program has no command "${name}"`);
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text;
}
