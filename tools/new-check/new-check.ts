import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { didYouMean } from '../../src/shared/nearest.ts';
import { findDefinitions } from '../generate/find-definitions.ts';
import type { GateFolder } from '../generate/gate-folder.ts';
import { readGateFolders } from '../generate/read-gate-folders.ts';
import { checkSource, checkTestSource } from './check-source.ts';
import { exhibitSource, exhibitTestSource } from './exhibit-source.ts';
import { idFault } from './identifier.ts';

/** What was ordered cannot be made; the message says why, and what would have been possible. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
}

/**
 * Writes a check or an exhibit and its test below `gates/`. Returns both paths, relative to `root`.
 *
 * @param order the section and the identifier: `['g2/ports', 'published-twice']`
 * @throws OrderRefused when the section is unknown, the identifier malformed or taken
 */
export async function newCheck(
  root: string,
  order: readonly string[],
  kind: 'check' | 'exhibit',
): Promise<readonly [source: string, test: string]> {
  const [place, id] = order;
  if (place === undefined || id === undefined || order.length > 2) {
    throw new OrderRefused(`A section and an identifier are needed, not "${order.join(' ')}".`);
  }
  const folders = await readGateFolders(root);
  const { gate, section } = sectionOf(place, folders);
  const fault = idFault(id);
  if (fault !== undefined) throw new OrderRefused(fault);
  const [source, test] = [`gates/${gate.name}/${section}/${id}.ts`, `gates/${gate.name}/${section}/${id}.test.ts`];
  await refuseTaken(root, folders, id, [source, test]);
  const texts =
    kind === 'check'
      ? [checkSource(id, gate.declaration.id), checkTestSource(id, gate.declaration.id)]
      : [exhibitSource(id), exhibitTestSource(id)];
  await mkdir(join(root, dirname(source)), { recursive: true });
  for (const [index, path] of [source, test].entries()) await writeFile(join(root, path), texts[index] ?? '');
  return [source, test];
}

function sectionOf(place: string, folders: readonly GateFolder[]): { gate: GateFolder; section: string } {
  const [gateName = '', section = '', ...rest] = place.split('/');
  const gate = folders.find(({ name, declaration }) => gateName === name || gateName === declaration.id);
  if (!gate) {
    const ids = folders.map(({ declaration }) => declaration.id);
    throw new OrderRefused(`There is no gate "${gateName}". ${didYouMean(gateName, ids)}`);
  }
  const sections = gate.declaration.sections.map(({ id }) => id);
  if (rest.length > 0 || !sections.includes(section)) {
    const unknown = [section, ...rest].join('/');
    throw new OrderRefused(`${gate.declaration.id} has no section "${unknown}". ${whichSection(unknown, gate)}`);
  }
  return { gate, section };
}

function whichSection(typed: string, { name, declaration }: GateFolder): string {
  const sections = declaration.sections.map(({ id }) => id);
  const declare = `A new section is declared in gates/${name}/gate.ts.`;
  return sections.length === 0 ? declare : `${didYouMean(typed, sections)} ${declare}`;
}

/** Identifiers are unique over all gates, because they name the page of a check and the waivers of an operator. */
async function refuseTaken(root: string, folders: readonly GateFolder[], id: string, paths: readonly string[]) {
  const { gates } = await findDefinitions(root, folders);
  const definitions = gates.flatMap(({ sections }) => sections.flatMap((each) => [...each.checks, ...each.exhibits]));
  const holder = definitions.find(({ path }) => path.endsWith(`/${id}.ts`))?.path;
  const taken = holder ?? paths.find((path) => existsSync(join(root, path)));
  if (taken !== undefined) throw new OrderRefused(`"${id}" exists: ${taken}`);
}
