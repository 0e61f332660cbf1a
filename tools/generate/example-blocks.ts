import type { CheckMeta, ExampleFiles } from '../../src/model/check.ts';
import { authorText } from './author-text.ts';

/** The two example projects of a check for its page, or why there are none; nothing when neither is given. */
export function exampleBlocks({ example, withoutExample }: Pick<CheckMeta, 'example' | 'withoutExample'>): string {
  if (!example) return withoutExample === undefined ? '' : `\n## Example\n\nNone: ${authorText(withoutExample)}\n`;
  return `\n## Example\n\nFails:\n\n${fileBlocks(example.bad)}\n\nPasses:\n\n${fileBlocks(example.good)}\n`;
}

function fileBlocks(files: ExampleFiles): string {
  return Object.entries(files)
    .map(([name, text]) => `\`${name}\`\n\n\`\`\`${languageOf(name)}\n${text.trim()}\n\`\`\``)
    .join('\n\n');
}

function languageOf(name: string): string {
  if (/\.ya?ml$/.test(name)) return 'yaml';
  if (name.endsWith('.json')) return 'json';
  if (name.endsWith('Dockerfile')) return 'dockerfile';
  return name.endsWith('.md') ? 'markdown' : 'text';
}
