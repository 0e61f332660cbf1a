import type { ProjectFiles } from '../project-files.ts';

/** A file system of texts by absolute path; what lies outside of the folder asked for is refused as on disk. */
export function memoryFiles(files: Readonly<Record<string, string>>): ProjectFiles {
  return {
    read(path, within) {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      if (text === undefined) return { absent: true };
      if (within === undefined || path.startsWith(`${within}/`)) return { text };
      return { refused: 'outside-project', reason: 'it lies outside of the project directory' };
    },
  };
}
