import type { DefinitionFile } from './gate-folder.ts';

const DEFINITION = /^export const (\w+) = define(Check|Exhibit)\(/gm;

/**
 * What a source text defines, or undefined when it defines neither a check nor an exhibit.
 *
 * @throws Error when it defines more than one: the file name is the id
 */
export function definitionIn(text: string, path: string): DefinitionFile | undefined {
  const [first, second] = [...text.matchAll(DEFINITION)];
  if (second) throw new Error(`${path} defines ${first?.[1]} and ${second[1]}; one file has one definition.`);
  const [, exportName, what] = first ?? [];
  if (exportName === undefined) return undefined;
  return { path, kind: what === 'Check' ? 'check' : 'exhibit', exportName };
}
