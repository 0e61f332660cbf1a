import type { Command } from 'commander';

/** The columns of a terminal that the help is wrapped for. */
const WIDTH = 100;

const PART = /(?<=^<!-- help -->\n).*?(?=^<!-- \/help -->$)/ms;

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

/**
 * The README with this help between its two marks.
 *
 * @throws Error when the marks are not there: the part would quietly stop being up to date
 */
export function withHelp(readme: string, help: string): string {
  if (!PART.test(readme)) throw new Error('README.md has no lines `<!-- help -->` and `<!-- /help -->`.');
  return readme.replace(PART, () => `\`\`\`text\n${help.trim()}\n\`\`\`\n`);
}
