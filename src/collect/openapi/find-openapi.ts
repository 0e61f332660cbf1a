import type { Limits } from '../../model/limits/limits.ts';
import { type SearchedFolders, searchFolders } from '../search-folders.ts';

const NAMED = /^(?:openapi|swagger)(?:[.-][\w.-]*)?\.(?:ya?ml|json)$/i;
const DEEPEST = 4;

/** The OpenAPI documents in a folder and its own folders, by their names. */
export function findOpenapi(folder: string, limits: Limits): Promise<SearchedFolders> {
  return searchFolders(folder, {
    isMeant: (name) => NAMED.test(name),
    deepest: DEEPEST,
    mostFiles: limits.openapiDocuments,
    mostFolders: limits.documentFolders,
  });
}
