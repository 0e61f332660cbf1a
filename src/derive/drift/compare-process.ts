import type { Compare, Comparison, Difference } from './difference.ts';
import { toldWords } from './told-words.ts';

type Words = readonly string[];

/**
 * Entry point, command and working directory. What is not declared is the image's own; an entry point that is declared
 * takes the command of the image away.
 *
 * https://docs.docker.com/reference/compose-file/services/#entrypoint
 */
export const compareProcess: Compare = (comparison) => {
  const { process } = comparison.container;
  if (!process) return undefined;
  const { entrypoint, command, workingDirectory } = expectedProcess(comparison);
  return [
    ...wordsDifference('entrypoint', 'entry point', entrypoint, process.entrypoint),
    ...wordsDifference('command', 'command', command, process.command),
    ...folderDifference(workingDirectory, process.workingDirectory),
  ];
};

/** What each part should be; undefined where only the image tells, and the image was not read. */
function expectedProcess({ service, image }: Comparison) {
  const own = service.command ?? [];
  const takesCommandAway = (service.entrypoint ?? []).some((word) => word !== '');
  const inherited = takesCommandAway ? [] : image?.process?.command;
  return {
    entrypoint: service.entrypoint ?? image?.process?.entrypoint,
    command: own.length > 0 ? own : inherited,
    workingDirectory: service.workingDirectory ?? image?.process?.workingDirectory,
  };
}

function wordsDifference(key: string, name: string, declared: Words | undefined, running: Words): Difference[] {
  if (declared === undefined || isSame(declared, running)) return [];
  return [{ keys: [key], message: `the ${name} is not as declared`, ...toldWords(declared, running) }];
}

function isSame(left: Words, right: Words): boolean {
  const [one, other] = [left, right].map((words) => (words.length === 1 && words[0] === '' ? [] : words));
  return JSON.stringify(one) === JSON.stringify(other);
}

function folderDifference(declared: string | undefined, running: string): Difference[] {
  const [left, right] = [declared ?? running, running].map((folder) => folder.replace(/(.)\/+$/, '$1') || '/');
  if (left === right) return [];
  const message = 'the working directory is not as declared';
  return [{ keys: ['working_dir'], message, declared: left ?? '', running: right ?? '' }];
}
