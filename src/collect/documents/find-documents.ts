import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../shared/compare.ts';

/** Folders of others, or of what was generated. */
const SKIPPED =
  /^(?:\..*|node_modules|bower_components|vendor|venv|dist|build|target|coverage|site-packages|gates-report)$/;
/** Texts that grow with every release and describe no system. */
const HISTORY = /^(?:change_?log|history|licen[cs]e|news|release[-_]?notes|code_of_conduct)\b/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const DEEPEST = 6;

export interface DocumentLimits {
  readonly documents: number;
  readonly folders: number;
}

export interface FoundDocuments {
  /** Paths relative to the folder, the nearest ones first. */
  readonly paths: readonly string[];
  /** The limit beyond which there are more. */
  readonly beyond?: 'documents' | 'documentFolders';
}

/** The Markdown files in a folder and its own folders; links to folders are not followed. */
export async function findDocuments(folder: string, most: DocumentLimits): Promise<FoundDocuments> {
  const paths: string[] = [];
  let level: readonly string[] = [''];
  let folders = 0;
  for (let depth = 0; depth <= DEEPEST && level.length > 0 && paths.length <= most.documents; depth++) {
    const below: string[] = [];
    for (const path of level) {
      folders += 1;
      if (folders > most.folders || paths.length > most.documents) break;
      const { files, folders: inner } = await look(folder, path);
      paths.push(...files);
      below.push(...inner);
    }
    level = below;
  }
  const kept = paths.slice(0, most.documents);
  if (paths.length > most.documents) return { paths: kept, beyond: 'documents' };
  return { paths: kept, ...(folders > most.folders && { beyond: 'documentFolders' }) };
}

async function look(folder: string, path: string): Promise<{ files: readonly string[]; folders: readonly string[] }> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  if (isReport(entries.map(({ name }) => name))) return { files: [], folders: [] };
  const inside = (name: string) => (path === '' ? name : `${path}/${name}`);
  const sorted = entries.toSorted((a, b) => compareText(a.name, b.name));
  return {
    files: sorted
      .filter((entry) => MARKDOWN.test(entry.name) && !HISTORY.test(entry.name) && !entry.isDirectory())
      .map(({ name }) => inside(name)),
    folders: sorted.filter((entry) => entry.isDirectory() && !SKIPPED.test(entry.name)).map(({ name }) => inside(name)),
  };
}

/** The folder of an earlier run says what was found, not how the system is meant to be. */
function isReport(names: readonly string[]): boolean {
  return names.includes('capture') && names.includes('result.json');
}
