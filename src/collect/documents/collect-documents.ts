import { join } from 'node:path';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { setLimit } from '../../model/limits/limits.ts';
import { readTextFile } from '../read-text-file.ts';
import { findDocuments } from './find-documents.ts';
import { lookForTargets } from './look-for-targets.ts';

const WHAT = {
  documents: 'there are more Markdown files than are read',
  documentFolders: 'there are more folders than are searched for Markdown files',
} as const;

/**
 * Reads the Markdown documents of a project, and looks whether the files they link to are there. Where there are more than can be read, that is a piece of evidence too.
 *
 * @param directory the project directory, absolute
 */
export async function collectDocuments(intake: Intake, directory: string): Promise<void> {
  const { limits } = intake;
  const listing = await intake.read({ collector: 'documents/1', action: 'list the Markdown files' }, async () => {
    const found = await findDocuments(directory, { documents: limits.documents, folders: limits.documentFolders });
    return { value: found, bytes: 0, truncated: found.beyond !== undefined };
  });
  if ('missing' in listing || listing.value.beyond) {
    const beyond = 'value' in listing ? (listing.value.beyond ?? 'documents') : 'documents';
    intake.keep('documents', '*', listing, () => {
      throw new LimitReached('documents.too-many', WHAT[beyond], setLimit(limits, beyond));
    });
  }
  const { paths } = 'value' in listing ? listing.value : { paths: [] };
  if (paths.length === 0) return;
  // The parser of Markdown is loaded by projects that have some.
  const { parseDocument } = await import('./parse-document.ts');
  for (const path of paths) {
    const reading = await intake.read({ collector: 'documents/1', action: `read ${path}` }, async () => {
      const text = await readTextFile(join(directory, path), {
        within: directory,
        limits: intake.limits,
        limit: 'document',
      });
      if (text === undefined) throw new ReadFailure('file.absent', 'it is a link to nothing');
      const document = parseDocument(path, text);
      const links = await lookForTargets(document, directory);
      return { value: { ...document, links }, bytes: Buffer.byteLength(text) };
    });
    intake.keep('documents', path, reading, (document) => document);
  }
}
