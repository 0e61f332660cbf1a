import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../project-root.ts';
import { frozenFile, frozenSurface, onlyIn } from './frozen-surface.ts';
import { presentSurface, SURFACES, surfaceDigest } from './surface.ts';

// Freezes what was added to the command line, the result, the exit codes and the formats. What was promised stays: only
// a new major version may take something away, and says so with --breaking.

const { breaking, first } = parseArgs({
  options: { breaking: { type: 'boolean', default: false }, first: { type: 'boolean', default: false } },
}).values;

async function main(): Promise<number> {
  const present = presentSurface();
  const gone = first ? [] : onlyIn(await frozenSurface(), present);
  for (const line of gone) process.stdout.write(`gone: ${line}\n`);
  if (gone.length > 0 && !breaking) {
    process.stderr.write('What was promised is gone; nothing was frozen. A new major version says --breaking.\n');
    return 1;
  }
  for (const name of SURFACES) {
    await mkdir(dirname(frozenFile(name)), { recursive: true });
    await writeFile(frozenFile(name), `${present[name].join('\n')}\n`);
  }
  const digest = surfaceDigest(present);
  const isKnown = (await readFile(`${PROJECT_ROOT}/CHANGELOG.md`, 'utf8')).includes(digest);
  process.stdout.write(
    isKnown ? `surface ${digest}\n` : `Say in CHANGELOG.md what was added, and: surface ${digest}\n`,
  );
  return 0;
}

process.exitCode = await main();
