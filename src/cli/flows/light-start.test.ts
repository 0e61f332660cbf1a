import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

// Patterns of logs in the settings are RE2 as well, so that re2js comes with them.
const HEAVY = ['ajv', 'ajv-formats', 'json-p3', 'ws', 'jose', 'pg', 'ioredis'];
const STATIC_IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from\s'([^']+)'|^import\s'([^']+)'/gms;

/** Every package that is loaded with a module, whatever is asked of it then. */
function packagesLoadedWith(path: string, seen = new Set<string>(), found = new Set<string>()): Set<string> {
  if (seen.has(path)) return found;
  seen.add(path);
  for (const [, from = '', alone = ''] of readFileSync(path, 'utf8').matchAll(STATIC_IMPORT)) {
    const name = from || alone;
    if (name.startsWith('.')) packagesLoadedWith(resolve(dirname(path), name), seen, found);
    else if (!name.startsWith('node:')) found.add(name.split('/')[0] ?? name);
  }
  return found;
}

// What only flows need is loaded when there are flows: nobody waits for it at the start.
test.each(['src/cli/main.ts', 'src/cli/run/run.ts', 'src/cli/flows/load-flows.ts'])('%s loads none of it', (path) => {
  const loaded = packagesLoadedWith(resolve(path));
  expect(HEAVY.filter((name) => loaded.has(name))).toEqual([]);
});

test('and the look-out works: a run of flows does load some of it', () => {
  expect(packagesLoadedWith(resolve('src/collect/flow/collect-flows.ts'))).toContain('ajv');
});
