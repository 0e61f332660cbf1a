import { join } from 'node:path';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { listInFolders } from '../list-in-folders.ts';
import type { ProjectFolders } from '../project-folders.ts';
import { readTextFile } from '../read-text-file.ts';
import { WHY_UNREAD } from './bounded-markdown.ts';
import { findDocuments } from './find-documents.ts';
import { lookForTargets } from './look-for-targets.ts';

const COLLECTOR = 'documents/1';
/** The limit of what there is more of, and how that is said. */
const BEYOND = {
  files: { limit: 'documents', what: 'there are more Markdown files than are read' },
  folders: { limit: 'documentFolders', what: 'there are more folders than are searched for Markdown files' },
} as const;

/**
 * Reads the Markdown documents of a project, and looks whether the files they link to are there. Where there are more
 * than can be read, or folders that may not be, that is a piece of evidence too.
 */
export async function collectDocuments(intake: Intake, folders: ProjectFolders): Promise<void> {
  const { limits } = intake;
  const { directory } = folders;
  const paths = await listInFolders(intake, 'documents', folders, {
    collector: COLLECTOR,
    action: 'list the Markdown files',
    find: () => findDocuments(directory, { documents: limits.documents, folders: limits.documentFolders }),
    beyond: BEYOND,
    code: 'documents.too-many',
  });
  await readDocuments(intake, directory, paths);
}

async function readDocuments(intake: Intake, directory: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  // The parser of Markdown is loaded by projects that have some.
  const { parseDocument } = await import('./parse-document.ts');
  for (const path of paths) {
    const reading = await intake.read({ collector: COLLECTOR, action: `read ${path}` }, async () => {
      const text = await readTextFile(join(directory, path), {
        within: directory,
        limits: intake.limits,
        limit: 'document',
      });
      if (text === undefined) throw new ReadFailure('file.absent', 'it is a link to nothing');
      const { document, unread } = parseDocument(path, text);
      const links = await lookForTargets(document, directory);
      return { value: { document: { ...document, links }, unread }, bytes: Buffer.byteLength(text) };
    });
    intake.keep('documents', path, reading, ({ document }) => document);
    const [line] = 'value' in reading ? reading.value.unread : [];
    if (line === undefined) continue;
    intake.keep('documents', `${path}:${line}`, reading, () => {
      throw new ReadFailure('document.line-unread', `a line of it is ${WHY_UNREAD}`);
    });
  }
}
