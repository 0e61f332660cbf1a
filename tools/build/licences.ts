import { readdir, readFile } from 'node:fs/promises';

const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/;

/**
 * The licences of the libraries of which the bundle holds something: who passes on a library passes on its licence.
 *
 * @param inputs paths of the files that went into the bundle, relative to the root
 */
export async function licences(root: string, inputs: readonly string[]): Promise<string> {
  const names = new Set(inputs.flatMap((path) => PACKAGE.exec(path)?.[1] ?? []));
  const texts = await Promise.all([...names].toSorted().map((name) => licence(root, name)));
  return texts.join('\n\n');
}

/** Some tell their licence in a file, others at the end of their README. */
async function licence(root: string, name: string): Promise<string> {
  const folder = `${root}/node_modules/${name}`;
  const files = await readdir(folder);
  const textOf = async (file: string | undefined) => (file === undefined ? '' : readFile(`${folder}/${file}`, 'utf8'));
  const file = files.find((entry) => /^licen[cs]e/i.test(entry));
  if (file !== undefined) return `${name}\n\n${await textOf(file)}`;
  const readme = await textOf(files.find((entry) => /^readme/i.test(entry)));
  const [, section] = /^#+ *licen[cs]e[^\n]*\n(.*)/ims.exec(readme) ?? [];
  if (section === undefined) throw new Error(`${name} has no licence`);
  return `${name}\n\n${section.trim()}\n`;
}
