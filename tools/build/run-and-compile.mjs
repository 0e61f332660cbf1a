import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Runs in a process of its own: what V8 makes of code belongs to its options, and the runs set some. The arguments are the
// program, and what it is to do: folders, and commands in them.

const FOR_THE_RUNS = '--no-flush-bytecode';
const AS_EVER = '--flush-bytecode';

const [program, runs] = process.argv.slice(2);
const { main, compiledCode } = await import(pathToFileURL(program).href);
setFlagsFromString(FOR_THE_RUNS);
for (const [folder, ...command] of JSON.parse(runs)) {
  process.chdir(folder);
  const code = await main(command);
  if (code > 1) throw new Error(`gates ${command.join(' ')} ended with ${code}`);
}
setFlagsFromString(AS_EVER);
for (const [file, compiled] of compiledCode()) writeFileSync(file, compiled);
process.exitCode = 0;
