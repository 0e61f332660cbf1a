import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../src/shared/compare.ts';
import { didYouMean } from '../../src/shared/nearest.ts';
import { definitionIn } from './definition-in.ts';
import type { DefinitionFile, GateFiles, GateFolder, SectionFiles } from './gate-folder.ts';

/** What is in the folders of the gates, and every disagreement between them and what `gate.ts` declares. */
export interface FoundDefinitions {
  readonly gates: readonly GateFiles[];
  readonly faults: readonly string[];
}

/** Finds the checks and exhibits of the gates by reading their sources, without running them. */
export async function findDefinitions(root: string, folders: readonly GateFolder[]): Promise<FoundDefinitions> {
  const gates: GateFiles[] = [];
  const faults: string[] = [];
  for (const folder of folders) {
    const sections: SectionFiles[] = [];
    for (const { id, title } of folder.declaration.sections) {
      sections.push({ id, title, ...(await filesOfSection(root, `gates/${folder.name}/${id}`)) });
    }
    gates.push({ folder, sections });
    faults.push(...(await disagreements(root, folder)));
  }
  return { gates, faults };
}

async function disagreements(root: string, { name, declaration }: GateFolder): Promise<string[]> {
  const entries = await readdir(join(root, 'gates', name), { withFileTypes: true });
  const present = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const declared = declaration.sections.map(({ id }) => id);
  const undeclared = present
    .filter((folder) => !declared.includes(folder))
    .map((folder) => `gates/${name}/${folder} is not a section in gate.ts. ${didYouMean(folder, declared)}`);
  const absent = declared
    .filter((id) => !present.includes(id))
    .map((id) => `gates/${name}/gate.ts declares the section "${id}", and there is no such folder.`);
  return [...undeclared, ...absent].toSorted(compareText);
}

async function filesOfSection(root: string, folder: string): Promise<Pick<SectionFiles, 'checks' | 'exhibits'>> {
  const found: DefinitionFile[] = [];
  for (const name of existsSync(join(root, folder)) ? (await readdir(join(root, folder))).toSorted(compareText) : []) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const definition = definitionIn(await readFile(join(root, folder, name), 'utf8'), `${folder}/${name}`);
    if (definition) found.push(definition);
  }
  return {
    checks: found.filter(({ kind }) => kind === 'check'),
    exhibits: found.filter(({ kind }) => kind === 'exhibit'),
  };
}
