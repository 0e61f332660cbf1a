import { textsIn } from './texts-in.ts';

/**
 * The schema files that a flow file names, as they stand there.
 *
 * @param content what its YAML says, whether it is sound or not
 */
export function schemaFilesOf(content: unknown): string[] {
  const named = textsIn(content).filter(
    ({ path, isKey, text: file }) => path.at(-1) === 'schema' && !isKey && file !== '',
  );
  return [...new Set(named.map(({ text: file }) => file))];
}
