import { errorLines } from './error-shape.ts';

const SAID = /^error: (.*?)\.?(?:\n\(Did you mean (.*)\?\))?\s*$/s;

/** What commander says of a command line that it cannot read, in the shape of every other error. */
export function usageError(said: string): string {
  const [, what = said.trim(), nearest] = SAID.exec(said) ?? [];
  const help = 'Run `gates --help`, or `gates COMMAND --help`, for usage.';
  const meant = nearest?.startsWith('one of ') ? nearest : `"${nearest}"`;
  const toDo = nearest === undefined ? help : `Did you mean ${meant}? ${help}`;
  return errorLines({ what: `${what}.`, where: [], toDo, code: 'GATES_USAGE' });
}
