import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { commandHelp } from './readme-help.ts';

const program = () => {
  const built = new Command('one');
  built.command('run').description('runs it').option('--out <folder>', 'where to').addHelpText('after', '\nThe end.');
  return built;
};

describe('the help of a command', () => {
  test('is what --help prints, with what stands after the options', () => {
    expect(commandHelp(program(), 'run')).toBe(`Usage: one run [options]

runs it

Options:
  --out <folder>  where to
  -h, --help      display help for command

The end.
`);
  });

  test('of a command that is not there is an error', () => {
    expect(() => commandHelp(program(), 'walk')).toThrow('the program has no command "walk"');
  });
});
