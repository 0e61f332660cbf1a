import { type SearchedFolders, searchFolders } from '../search-folders.ts';

/** Texts that grow with every release and describe no system. */
const HISTORY = /^(?:change_?log|history|licen[cs]e|news|release[-_]?notes|code_of_conduct)\b/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const DEEPEST = 6;

/** The Markdown files in a folder and its own folders. */
export function findDocuments(
  folder: string,
  most: { readonly documents: number; readonly folders: number },
): Promise<SearchedFolders> {
  const isMeant = (name: string) => MARKDOWN.test(name) && !HISTORY.test(name);
  return searchFolders(folder, { isMeant, deepest: DEEPEST, mostFiles: most.documents, mostFolders: most.folders });
}
