import type { Diagnosis } from '../diagnosis.ts';
import { shownPath } from '../loading.ts';
import type { ProjectFiles } from '../project-files.ts';
import type { FoundFiles } from './find-files.ts';
import type { FileText } from './resolve-project.ts';

/** Reads the Compose files that were found, and names those that are not there. */
export function readTexts(
  found: FoundFiles,
  directory: string,
  fs: ProjectFiles,
  diagnosis: Diagnosis,
): { texts: readonly FileText[]; missing: readonly string[] } {
  const at = { projectDirectory: directory };
  const texts: FileText[] = [];
  const missing: string[] = [];
  for (const path of found.files) {
    const reading = fs.read(path);
    if ('text' in reading) texts.push({ path, text: reading.text });
    else if ('absent' in reading) missing.push(path);
    else diagnosis.error('file-unreadable', `${shownPath(at, path)} was not read: ${reading.reason}`);
  }
  if (found.passedOver.length > 0) {
    const others = found.passedOver.map((path) => shownPath(at, path)).join(', ');
    diagnosis.warn('several-files', `${shownPath(at, found.files[0] ?? '')} is used; also found: ${others}`);
  }
  return { texts, missing };
}
