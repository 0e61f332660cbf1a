import { readFileSync } from 'node:fs';
import { PROJECT_ROOT } from '../project-root.ts';

/** The options of Node with which the first line of `bin/gates.cjs` starts the program. */
export function optionsOfProgram(): readonly string[] {
  const line = /exec node (.+) -- /.exec(readFileSync(`${PROJECT_ROOT}/bin/gates.cjs`, 'utf8'));
  if (line?.[1] === undefined) throw new Error('bin/gates.cjs does not start Node as it did');
  return line[1].split(' ');
}
