import { expect, test } from 'vitest';
import { codeBlock, withPart } from './readme-part.ts';

const readme = (between: string) => `# One\n\n<!-- help -->\n${between}<!-- /help -->\n\nMore.\n`;

test.each(['', 'what was there before\n', '```text\nold\n```\n'])('gets the text between its marks (%j)', (before) => {
  const text = codeBlock('text', 'Usage: $& $1\n');
  expect(withPart(readme(before), 'help', text)).toBe(readme('```text\nUsage: $& $1\n```\n'));
});

test('without its marks is an error, never a README without the part', () => {
  expect(() => withPart('# One\n\n<!-- help -->\n', 'help', 'Usage')).toThrow('README.md has no lines');
});
