import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFolder } from '../run-files.ts';
import { copyOf, runFolderOf } from '../testing/a-run-folder.ts';
import { verifyRunFolder } from './verify-run-folder.ts';

const FLIPS = 1000;

test(`each of ${FLIPS} flipped bits is found, and the file named`, { timeout: 300_000 }, async () => {
  const run = await copyOf(await runFolderOf('dev-tools-before'));
  const { files: paths } = await listFolder(run);
  const files = await Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(run, path)) })));
  const seed = randomInt(2 ** 31);
  const anyBit = fc.tuple(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 0, max: 7 }));
  const found = fc.asyncProperty(anyBit, async ([{ path, content }, place, bit]) => {
    const flipped = Buffer.from(content);
    const index = place % flipped.length;
    flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
    await writeFile(join(run, path), flipped);
    const { faults } = await verifyRunFolder(run);
    await writeFile(join(run, path), content);
    expect(
      faults.map((fault) => fault.path),
      `bit ${bit} of byte ${index}, seed ${seed}`,
    ).toContain(path);
  });
  process.stdout.write(`bit flips: seed ${seed}\n`);
  await fc.assert(found, { seed, numRuns: FLIPS });
  expect((await verifyRunFolder(run)).faults).toEqual([]);
});
