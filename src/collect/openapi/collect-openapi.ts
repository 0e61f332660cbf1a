import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { OpenapiDocument } from '../../model/evidence/openapi-document.ts';
import { type Intake, ReadFailure, type Reading } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { setLimit } from '../../model/limits/limits.ts';
import { readTextFile } from '../read-text-file.ts';
import { findOpenapi } from './find-openapi.ts';

/** So that a few lines do not become a document of any size. */
const MOST_ALIASES = 100;
const VERSIONS = ['openapi', 'swagger'];

/**
 * Reads the OpenAPI documents that lie in a project.
 *
 * @param directory the project directory, absolute
 */
export async function collectOpenapi(intake: Intake, directory: string): Promise<void> {
  const listing = await intake.read({ collector: 'openapi/1', action: 'list the OpenAPI documents' }, async () => {
    return { value: await findOpenapi(directory), bytes: 0 };
  });
  if ('missing' in listing) {
    intake.keep('openapiDocuments', '*', listing, unreachable);
    return;
  }
  const { limits } = intake;
  if (listing.value.length > limits.openapiDocuments) keepTooMany(intake, listing);
  for (const path of listing.value.slice(0, limits.openapiDocuments)) {
    const reading = await intake.read({ collector: 'openapi/1', action: `read ${path}` }, async () => {
      const text = await readTextFile(join(directory, path), {
        within: directory,
        limits: intake.limits,
        limit: 'openapiDocument',
      });
      if (text === undefined) throw new ReadFailure('file.absent', 'it is a link to nothing');
      return { value: parsed(path, text), bytes: Buffer.byteLength(text) };
    });
    intake.keep('openapiDocuments', path, reading, (document) => document);
  }
}

function keepTooMany(intake: Intake, listing: Reading<unknown>): void {
  intake.keep('openapiDocuments', '*', listing, () => {
    const what = 'there are more OpenAPI documents than are read';
    throw new LimitReached('file.too-many', what, setLimit(intake.limits, 'openapiDocuments'));
  });
}

/** A reading that is missing is not shaped. */
function unreachable(): never {
  throw new ReadFailure('openapi.unreadable', 'the folders of the project cannot be listed');
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
