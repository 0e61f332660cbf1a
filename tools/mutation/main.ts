import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { sourceFiles } from '../file-lengths/source-files.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { filesInScope, JUDGING } from './scope.ts';
import { scoreOf, scoreText } from './score.ts';
import { survivorText } from './survivor-text.ts';

/** How many of a hundred mutants the tests have to notice. */
const ENOUGH = 85;

/** `npm run mutation -- [FOLDER|FILE…] [--sample N] [--seed N]`: mutates the scope, and prints what no test noticed. */
async function main(args: readonly string[]): Promise<number> {
  const options = { sample: { type: 'string' }, seed: { type: 'string', default: '1' } } as const;
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { sources } = await sourceFiles(PROJECT_ROOT, JUDGING);
  const sample = values.sample === undefined ? {} : { sample: Number(values.sample) };
  const files = filesInScope({ paths: positionals, ...sample, seed: Number(values.seed) }, sources);
  say(`${files.length} files${values.sample === undefined ? '' : `, drawn with seed ${values.seed}`}`);
  // Its child processes load our test runner, which is TypeScript.
  process.env['NODE_OPTIONS'] = '--import=tsx';
  const mutants = await new Stryker({ configFile: 'stryker.config.json', mutate: [...files] }).runMutationTest();
  const score = scoreOf(mutants);
  for (const mutant of mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'))
    say(survivorText({ ...mutant, fileName: relative(PROJECT_ROOT, mutant.fileName) }));
  say(scoreText(score));
  return score.percent >= ENOUGH ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main(process.argv.slice(2));
