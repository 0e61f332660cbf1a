import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { type Page, readPage } from './read-page.ts';

const PARTS = ['tutorial', 'how-to', 'reference', 'explanation'];

export interface PlacedPage extends Page {
  /** Relative to the project. */
  readonly path: string;
  readonly lines: number;
}

/** Every page of the documentation that people wrote, the index first; generated ones have their own tests. */
export async function allPages(): Promise<readonly PlacedPage[]> {
  const found = await Promise.all(
    PARTS.map(async (part) => {
      const names = await readdir(join(PROJECT_ROOT, 'docs', part));
      return names.filter((name) => name.endsWith('.md')).map((name) => `docs/${part}/${name}`);
    }),
  );
  return Promise.all(['docs/README.md', ...found.flat().toSorted()].map(placed));
}

async function placed(path: string): Promise<PlacedPage> {
  const text = await readFile(join(PROJECT_ROOT, path), 'utf8');
  return { ...readPage(text), path, lines: text.split('\n').length };
}
