import type { Command } from 'commander';
import { codeBlock } from '../readme-part.ts';

const WIDTH = 100;
const NOTE = '<!-- Made by `npm run generate` from the program; changes made here are lost. -->';

/** `docs/reference/commands/*.md`: what each command says of itself, and an index of them. */
export function commandPages(program: Command): [path: string, text: string][] {
  const commands = program.commands.filter((command) => command.name() !== 'help');
  const rows = commands.map(
    (command) => `| [\`gates ${command.name()}\`](${command.name()}.md) | ${command.description()} |`,
  );
  const index = [NOTE, '', '# Commands', '', '| Command | What it does |', '| --- | --- |', ...rows, ''].join('\n');
  return [
    ['docs/reference/commands/README.md', index],
    ...commands.map((command): [string, string] => [`docs/reference/commands/${command.name()}.md`, page(command)]),
  ];
}

function page(command: Command): string {
  const sections = [command, ...command.commands.filter((each) => each.name() !== 'help')].map((each, index) => {
    const name = index === 0 ? command.name() : `${command.name()} ${each.name()}`;
    return `${index === 0 ? '#' : '##'} gates ${name}\n\n${sentence(each.description())}\n\n${codeBlock('text', helpOf(each))}\n`;
  });
  return `${NOTE}\n\n${sections.join('\n')}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text.trimEnd();
}
