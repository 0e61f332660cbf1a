import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { OpenapiDocument } from '../../model/evidence/openapi-document.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { listInFolders } from '../list-in-folders.ts';
import type { ProjectFolders } from '../project-folders.ts';
import { readTextFile } from '../read-text-file.ts';
import { findOpenapi } from './find-openapi.ts';

/** So that a few lines do not become a document of any size. */
const MOST_ALIASES = 100;
const VERSIONS = ['openapi', 'swagger'];

const COLLECTOR = 'openapi/1';
/** The limit of what there is more of, and how that is said. */
const BEYOND = {
  files: { limit: 'openapiDocuments', what: 'there are more OpenAPI documents than are read' },
  folders: { limit: 'documentFolders', what: 'there are more folders than are searched for OpenAPI documents' },
} as const;

/** Reads the OpenAPI documents that lie in a project. */
export async function collectOpenapi(intake: Intake, folders: ProjectFolders): Promise<void> {
  const { limits } = intake;
  const { directory } = folders;
  const paths = await listInFolders(intake, 'openapiDocuments', folders, {
    collector: COLLECTOR,
    action: 'list the OpenAPI documents',
    find: () => findOpenapi(directory, limits),
    beyond: BEYOND,
    code: 'file.too-many',
  });
  for (const path of paths) {
    const reading = await intake.read({ collector: COLLECTOR, action: `read ${path}` }, async () => {
      const text = await readTextFile(join(directory, path), { within: directory, limits, limit: 'openapiDocument' });
      if (text === undefined) throw new ReadFailure('file.absent', 'it is a link to nothing');
      return { value: parsed(path, text), bytes: Buffer.byteLength(text) };
    });
    intake.keep('openapiDocuments', path, reading, (document) => document);
  }
}

function parsed(file: string, text: string): OpenapiDocument {
  let document: unknown;
  try {
    document = parse(text, { maxAliasCount: MOST_ALIASES, stringKeys: true, logLevel: 'error' });
  } catch (error) {
    throw new ReadFailure('openapi.unreadable', 'it is no YAML and no JSON', error);
  }
  if (!saysVersion(document))
    throw new ReadFailure('openapi.unreadable', 'it does not say which version of OpenAPI it is');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { file, sha256, document };
}

function saysVersion(document: unknown): document is OpenapiDocument['document'] {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return false;
  return VERSIONS.some((key) => typeof Reflect.get(document, key) === 'string');
}
