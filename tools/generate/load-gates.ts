import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from '../../src/model/check.ts';
import type { Exhibit } from '../../src/model/exhibit.ts';
import type { Gate } from '../../src/model/gate.ts';
import type { DefinitionFile, GateFiles } from './gate-folder.ts';

/** Runs the files that were found, for their metadata: the same as the generated index, but without needing it. */
export async function loadGates(root: string, gates: readonly GateFiles[]): Promise<Gate[]> {
  return Promise.all(
    gates.map(async ({ folder, sections }) => ({
      ...folder.declaration,
      sections: await Promise.all(
        sections.map(async ({ id, title, checks, exhibits }) => ({
          id,
          title,
          checks: (await Promise.all(checks.map((file) => load(root, file)))) as Check[],
          exhibits: (await Promise.all(exhibits.map((file) => load(root, file)))) as Exhibit[],
        })),
      ),
    })),
  );
}

async function load(root: string, { path, exportName }: DefinitionFile): Promise<unknown> {
  const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
  return module[exportName];
}
