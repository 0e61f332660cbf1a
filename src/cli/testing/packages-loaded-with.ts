import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const STATIC_IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from\s'([^']+)'|^import\s'([^']+)'/gms;

/** Every package that is loaded with a module, whatever is asked of it then. */
export function packagesLoadedWith(
  path: string,
  seen = new Set<string>(),
  found = new Set<string>(),
): ReadonlySet<string> {
  if (seen.has(path)) return found;
  seen.add(path);
  for (const [, from = '', alone = ''] of readFileSync(path, 'utf8').matchAll(STATIC_IMPORT)) {
    const name = from || alone;
    if (name.startsWith('.')) packagesLoadedWith(resolve(dirname(path), name), seen, found);
    else if (!name.startsWith('node:')) found.add(name.split('/')[0] ?? name);
  }
  return found;
}
