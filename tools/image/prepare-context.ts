import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** What the image has of the project itself. */
const OWN = ['bin', 'dist', 'schemas', 'docs/checks', 'package.json', 'LICENSE', 'README.md'];

/**
 * Puts together what the image is built from: the built program and the packages that it needs when it runs, as they
 * are installed here. Nothing is downloaded.
 *
 * @param root folder of the project, built
 * @param target the folder to write; it must not be there yet, or be empty
 * @returns how many packages were put in
 */
export async function prepareContext(root: string, target: string): Promise<number> {
  await assertEmpty(target);
  const app = join(target, 'app');
  for (const path of OWN) await copy(join(root, path), join(app, path));
  const packages = await runtimePackages(root);
  for (const path of packages) await copy(join(root, path), join(app, path));
  await copy(join(root, 'pipelines/container/nightly.mjs'), join(app, 'nightly.mjs'));
  await copy(join(root, 'pipelines/container/Dockerfile'), join(target, 'Dockerfile'));
  await mkdir(join(target, 'reports'));
  return packages.length;
}

async function runtimePackages(root: string): Promise<readonly string[]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  const needed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const top = needed.map(([path]) => path).filter((path) => path.lastIndexOf('node_modules/') === 0);
  return top.toSorted();
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true, dereference: true });
}

async function assertEmpty(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  if ((await readdir(target)).length > 0) throw new RangeError(`${target} is not empty`);
  await rm(target, { recursive: true });
}
