import type { Argument, Command, Option } from 'commander';

/** A line for each command and each of its arguments and options, as scripts depend on them; descriptions may change. */
export function commandSurface(command: Command, path: readonly string[] = [command.name()]): string[] {
  const name = path.join(' ');
  const visible = command.options.filter(({ hidden }) => !hidden);
  return [
    [name, ...command.registeredArguments.map(argumentText)].join(' '),
    ...visible.map((option) => `${name} ${optionText(option)}`),
    ...command.commands.flatMap((child) => commandSurface(child, [...path, child.name()])),
  ];
}

function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function optionText({ flags, mandatory, argChoices, defaultValue }: Option): string {
  const facts = [
    ...(mandatory ? ['required'] : []),
    ...(argChoices ? [`one of ${argChoices.join('|')}`] : []),
    ...(Array.isArray(defaultValue) ? ['repeatable'] : []),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [`default ${defaultValue}`] : []),
  ];
  return facts.length === 0 ? flags : `${flags} (${facts.join(', ')})`;
}
