import { createHash } from 'node:crypto';
import { dirname, relative, resolve } from 'node:path';
import { checkFlowFile, type ParsedFlowFile } from '../../flows/parse-flow-file.ts';
import { schemaFilesOf } from '../../flows/schema-files.ts';
import { readYaml } from '../../strict-yaml/read-yaml.ts';
import { readTextFile } from '../read-text-file.ts';

export interface FlowFilesAsked {
  /** Absolute; what the names of files in messages are relative to. */
  readonly directory: string;
  /** Absolute. */
  readonly paths: readonly string[];
  /** Services of the project, where they are known. */
  readonly services?: readonly string[];
}

export interface ReadFlowFile {
  /** Relative to the directory. */
  readonly path: string;
  readonly absolute: string;
  readonly sha256: string;
  readonly parsed: ParsedFlowFile;
  readonly schemas: ReadonlyMap<string, unknown>;
}

const LARGEST_KIB = 1024;

/**
 * Reads flow files and checks them. Nothing is sent.
 *
 * @throws ReadFailure when a file is there and cannot be read
 */
export async function readFlowFiles({ directory, paths, services }: FlowFilesAsked): Promise<readonly ReadFlowFile[]> {
  return Promise.all([...new Set(paths)].map((path) => readOne(path, directory, services)));
}

async function readOne(
  absolute: string,
  directory: string,
  services: readonly string[] | undefined,
): Promise<ReadFlowFile> {
  const text = (await readTextFile(absolute, { largestKiB: LARGEST_KIB })) ?? '';
  const path = relative(directory, absolute) || absolute;
  const read = readYaml(text, path);
  const schemas = await readSchemas(schemaFilesOf(read.value), dirname(absolute));
  const parsed = checkFlowFile(read, path, { schemas, ...(services && { services }) });
  return { path, absolute, sha256: createHash('sha256').update(text).digest('hex'), parsed, schemas };
}

/** A file that is no JSON is left out as well: the checks of the flow file say that it is not usable. */
async function readSchemas(names: readonly string[], folder: string): Promise<ReadonlyMap<string, unknown>> {
  const schemas = new Map<string, unknown>();
  for (const name of names) {
    const text = await readTextFile(resolve(folder, name), { largestKiB: LARGEST_KIB }).catch(() => undefined);
    const value = text === undefined ? undefined : parseJson(text);
    if (value !== undefined) schemas.set(name, value);
  }
  return schemas;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
