import type { FoundEnvironment } from './facts.ts';
import { commented, list, note, scalar } from './lines.ts';

/** `environments`: the ways in which the system is run, to be compared with each other. */
export function environmentLines(environments: readonly FoundEnvironment[]): string[] {
  const sound = environments.filter(({ fault }) => fault === undefined);
  const title = 'Where the system is run, told from the names of the files. Environments are compared with each other.';
  if (environments.length === 0)
    return [
      ...note(
        'Where the system is run: environments are compared with each other. No file has the name of one. Example:',
      ),
      ...commented(['environments:', '  prod: { files: [compose.yaml, compose.prod.yaml] }']),
    ];
  const lines = environments.flatMap((one) => {
    const own = linesOf(one);
    return one.fault === undefined ? own : [...note(`${one.name} cannot be read yet: ${one.fault}`), ...commented(own)];
  });
  return [...note(title), ...(sound.length > 0 ? ['environments:'] : commented(['environments:'])), ...lines];
}

function linesOf({ name, files, envFiles }: FoundEnvironment): string[] {
  return [
    `  ${scalar(name)}:`,
    `    files: ${list(files)}`,
    ...(envFiles.length === 0 ? [] : [`    envFiles: ${list(envFiles)}`]),
  ];
}
