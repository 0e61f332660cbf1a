import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Runs in a process of its own, of which the program is the first argument: what V8 makes of code belongs to its options,
// so that these have to be the ones of any other run when it is kept.

const RUNS = [
  ['--help'],
  ['run', 'g1', '--quiet', '--out', '../out'],
  ['evaluate', '../capture', '--quiet', '--out', '../out'],
];
const FOR_THE_RUNS = '--no-flush-bytecode';
const AS_EVER = ['--flush-bytecode', '--wasm-tiering-budget=1800000', '--heap-growing-percent=0'];

const { main, compiledCode } = await import(pathToFileURL(process.argv[2]).href);
setFlagsFromString(FOR_THE_RUNS);
for (const run of RUNS) {
  const code = await main(run);
  if (code > 1) throw new Error(`gates ${run.join(' ')} ended with ${code}`);
}
for (const option of AS_EVER) setFlagsFromString(option);
for (const [file, compiled] of compiledCode()) writeFileSync(file, compiled);
process.exitCode = 0;
