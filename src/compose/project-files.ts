/** What came of reading one file. */
export type FileReading =
  | { readonly text: string }
  /** There is no such file. */
  | { readonly absent: true }
  /** There is something, but it must not or cannot be read. */
  | { readonly refused: 'outside-project' | 'directory' | 'unreadable'; readonly reason: string };

/** All that the loader knows of a file system. */
export interface ProjectFiles {
  /**
   * @param path absolute
   * @param within a folder that the file must lie in, links followed; without it, anywhere
   */
  read(path: string, within?: string): FileReading;
}
