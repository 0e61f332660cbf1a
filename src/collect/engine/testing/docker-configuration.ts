import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { socketFolder } from './fake-engine.ts';

/** A Docker configuration folder with these files, and the environment that points to it. */
export async function dockerConfiguration(files: Readonly<Record<string, string>>) {
  const folder = await socketFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return { folder, environment: { DOCKER_CONFIG: folder } };
}

/** Where Docker keeps what it knows of a context. */
export function contextFile(name: string): string {
  return `contexts/meta/${contextId(name)}/meta.json`;
}

/** The metadata of a context as `docker context create` writes it. */
export function contextText(name: string, host: string, more: object = {}): string {
  return JSON.stringify({ Name: name, Metadata: {}, Endpoints: { docker: { Host: host, ...more } } });
}

export function contextId(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
