import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../project-root.ts';

/** The text of one of our files. */
export function pipelineText(path: string): Promise<string> {
  return readFile(join(PROJECT_ROOT, path), 'utf8');
}

/** One of our YAML files, as data; a key twice is an error. */
export async function pipelineYaml(path: string): Promise<unknown> {
  return parse(await pipelineText(path), { uniqueKeys: true });
}
