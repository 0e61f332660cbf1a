import { readFileSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import type { FileReading, ProjectFiles } from '../../compose/project-files.ts';

/** Longest file that is read; the loader refuses larger ones anyway. */
const LARGEST = 4 * 1024 * 1024;

/** A file system for the loader that remembers each file, so that one run sees one state of it. */
export function rememberingFiles(): ProjectFiles & { readonly bytesRead: () => number } {
  const readings = new Map<string, FileReading>();
  let bytes = 0;
  return {
    bytesRead: () => bytes,
    read(path, within) {
      const known = readings.get(path) ?? readOnce(path);
      if (!readings.has(path) && 'text' in known) bytes += Buffer.byteLength(known.text);
      readings.set(path, known);
      return 'text' in known && within !== undefined && !liesIn(path, within)
        ? { refused: 'outside-project', reason: 'it lies outside of the project directory' }
        : known;
    },
  };
}

function readOnce(path: string): FileReading {
  try {
    const content = readFileSync(path);
    if (content.length > LARGEST) return { refused: 'unreadable', reason: 'it is larger than 4 MiB' };
    return { text: content.toString('utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { absent: true };
    return { refused: 'unreadable', reason: reasonText(code) };
  }
}

function reasonText(code: string | undefined): string {
  const reasons: Record<string, string> = { EACCES: 'permission denied', EISDIR: 'it is a directory' };
  return reasons[code ?? ''] ?? `the system said ${code ?? 'nothing'}`;
}

/** Follows links on both sides: a link inside that leads outside is outside. */
function liesIn(path: string, folder: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path));
  return way !== '' && !way.startsWith('..');
}
