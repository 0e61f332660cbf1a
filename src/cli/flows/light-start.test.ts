import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { packagesLoadedWith } from '../testing/packages-loaded-with.ts';

// Patterns of logs in the settings are RE2 as well, so that re2js comes with them.
const HEAVY = ['ajv', 'ajv-formats', 'json-p3', 'ws', 'jose', 'pg', 'ioredis'];
// What only flows need is loaded when there are flows: nobody waits for it at the start.
test.each(['src/cli/main.ts', 'src/cli/run/run.ts', 'src/cli/flows/load-flows.ts'])('%s loads none of it', (path) => {
  const loaded = packagesLoadedWith(resolve(path));
  expect(HEAVY.filter((name) => loaded.has(name))).toEqual([]);
});

test('and the look-out works: a run of flows does load some of it', () => {
  expect(packagesLoadedWith(resolve('src/collect/flow/collect-flows.ts'))).toContain('ajv');
});

// Half of what `gates --help` takes is Node itself: what it loads beside that decides how long it takes.
test('the command line loads what reads it, and nothing else', () => {
  expect([...packagesLoadedWith(resolve('src/cli/main.ts'))]).toEqual(['commander']);
});
