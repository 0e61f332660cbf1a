import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GateDeclaration } from '../../src/model/gate.ts';
import { compareText } from '../../src/shared/compare.ts';
import type { GateFolder } from './gate-folder.ts';

/** The folders below `gates/` that have a `gate.ts`, by name, which is the order of the gates. */
export async function readGateFolders(root: string): Promise<GateFolder[]> {
  const entries = await readdir(join(root, 'gates'), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const gates = names.filter((name) => existsSync(join(root, 'gates', name, 'gate.ts'))).toSorted(compareText);
  return Promise.all(gates.map(async (name) => ({ name, declaration: await declarationOf(root, name) })));
}

async function declarationOf(root: string, name: string): Promise<GateDeclaration> {
  const module = (await import(pathToFileURL(join(root, 'gates', name, 'gate.ts')).href)) as { gate: GateDeclaration };
  return module.gate;
}
