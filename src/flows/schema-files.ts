import { readYaml } from '../strict-yaml/read-yaml.ts';
import { textsIn } from './texts-in.ts';

/** The schema files that a flow file names, as they stand there. */
export function schemaFilesOf(text: string): string[] {
  const { value } = readYaml(text, '');
  const named = textsIn(value).filter(
    ({ path, isKey, text: file }) => path.at(-1) === 'schema' && !isKey && file !== '',
  );
  return [...new Set(named.map(({ text: file }) => file))];
}
