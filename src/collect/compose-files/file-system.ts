import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { FileReading, ProjectFiles } from '../../compose/project-files.ts';
import { liesIn } from '../lies-in.ts';
import { workTreeOf } from '../work-tree.ts';

/** Longest file that is read; the loader refuses larger ones anyway. */
const LARGEST = 4 * 1024 * 1024;

/** Where a path leads, or why there is nothing to read. */
type Way = { readonly realPath: string } | Exclude<FileReading, { text: string }>;

/**
 * A file system for the loader that remembers each file, so that one run sees one state of it.
 *
 * @param instead texts to be taken for what is on disk, by real path
 */
export function rememberingFiles(
  instead: ReadonlyMap<string, string> = new Map(),
): ProjectFiles & { readonly bytesRead: () => number } {
  const ways = new Map<string, Way>();
  const readings = new Map<string, FileReading>([...instead].map(([path, text]) => [path, { text }]));
  let bytes = 0;
  return {
    bytesRead: () => bytes,
    read(path, within) {
      const way = ways.get(path) ?? wayTo(path);
      ways.set(path, way);
      if (!('realPath' in way)) return way;
      const { realPath } = way;
      // Before anything is read: outside of the project may be a device or a pipe.
      if (within !== undefined && !liesIn(realPath, realpathSync(workTreeOf(within)))) {
        return { refused: 'outside-project', reason: 'it lies outside of the project directory' };
      }
      const known = readings.get(realPath);
      if (known) return known;
      const reading = orReason(() => readRegularFile(realPath));
      readings.set(realPath, reading);
      if ('text' in reading) bytes += Buffer.byteLength(reading.text);
      return reading;
    },
  };
}

function wayTo(path: string): Way {
  return orReason(() => ({ realPath: realpathSync(path) }));
}

function readRegularFile(path: string): FileReading {
  const status = statSync(path);
  if (status.isDirectory()) return { refused: 'directory', reason: 'it is a directory' };
  if (!status.isFile()) return { refused: 'unreadable', reason: 'it is no regular file' };
  if (status.size > LARGEST) return { refused: 'unreadable', reason: 'it is larger than 4 MiB' };
  return { text: readFileSync(path, 'utf8') };
}

function orReason<T>(perform: () => T): T | Exclude<FileReading, { text: string }> {
  try {
    return perform();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { absent: true };
    return {
      refused: 'unreadable',
      reason: code === 'EACCES' ? 'permission denied' : `the system said ${code ?? 'nothing'}`,
    };
  }
}
