import { parseDocument } from '../../src/collect/documents/parse-document.ts';
import type { ProjectDocument } from '../../src/model/evidence/project-document.ts';

/** A Markdown document of a case, read as in a run; nothing is masked. */
export function aDocument(path: string, ...lines: string[]): ProjectDocument {
  return parseDocument(path, lines.join('\n')).document;
}
