import { parseArgs } from 'node:util';
import { regenerate } from '../generate/regenerate.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { newCheck, OrderRefused } from './new-check.ts';

/** Writes the two files of a new check or exhibit, and everything that is generated from them. */
async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { exhibit: { type: 'boolean', default: false } },
    });
    const written = await newCheck(PROJECT_ROOT, positionals, values.exhibit ? 'exhibit' : 'check');
    const { changes, faults } = await regenerate(PROJECT_ROOT, 'write');
    for (const path of [...written, ...changes.map((change) => change.path)])
      process.stdout.write(`written: ${path}\n`);
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    const test = written[1];
    process.stdout.write(`\nNow replace every "fill in", until \`npx vitest run ${test}\` passes.\n`);
    return faults.length > 0 ? 1 : 0;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    process.stderr.write(`${error.message}\nUsage: npm run new:check -- <gate>/<section> <id> [--exhibit]\n`);
    return 2;
  }
}

/** The order cannot be carried out as it was given; anything else is a fault of ours. */
function isRefusal(error: unknown): error is Error {
  if (error instanceof OrderRefused) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

process.exitCode = await main();
