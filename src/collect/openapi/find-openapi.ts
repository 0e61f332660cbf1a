import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../shared/compare.ts';

/** Folders of others, or of what was generated. */
const SKIPPED = /^(?:\..*|node_modules|vendor|venv|dist|build|target|coverage|site-packages|gates-report)$/;
const NAMED = /^(?:openapi|swagger)(?:[.-][\w.-]*)?\.(?:ya?ml|json)$/i;
const DEEPEST = 4;
const MOST_FOLDERS = 500;

/** Paths of the OpenAPI documents in a folder, by their names, the nearest first; links to folders are not followed. */
export async function findOpenapi(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  let level: readonly string[] = [''];
  let folders = 0;
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const below: string[] = [];
    for (const path of level.slice(0, MOST_FOLDERS - folders)) {
      const entries = await readdir(join(folder, path), { withFileTypes: true });
      folders += 1;
      for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
        if (entry.isDirectory() && !SKIPPED.test(entry.name)) below.push(join(path, entry.name));
        else if (entry.isFile() && NAMED.test(entry.name)) found.push(join(path, entry.name));
      }
    }
    level = below;
  }
  return found;
}
