import type { ProjectFiles } from '../project-files.ts';

/** A file system of texts by absolute path; what lies outside of the folder asked for is refused as on disk. */
export function memoryFiles(files: Readonly<Record<string, string>>): ProjectFiles {
  return {
    read(path, within) {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      const isFolder = Object.keys(files).some((name) => name.startsWith(`${path}/`));
      if (text === undefined && isFolder) return { refused: 'directory', reason: 'it is a directory' };
      if (text === undefined) return { absent: true };
      if (within === undefined || path.startsWith(`${within}/`)) return { text };
      return { refused: 'outside-project', reason: 'it lies outside of the project directory' };
    },
  };
}
