import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const page = (words: string) => `<!-- folder: docs/examples/x -->\n# Title\n\n\`\`\`sh${words}\ngates run\n\`\`\`\n`;

describe('a page', () => {
  test('says where its commands run', () => {
    expect(readPage(page(''))).toMatchObject({ title: 'Title', folder: 'docs/examples/x' });
  });

  test.each([
    ['', { exit: 0, live: false }],
    [' exit=1', { exit: 1, live: false }],
    [' exit=3 live', { exit: 3, live: true }],
    [' not-run="it takes a night"', { notRun: 'it takes a night' }],
  ])('and of a block%s what is to come of it', (words, expected) => {
    expect(readPage(page(words)).blocks).toMatchObject([{ line: 4, script: 'gates run\n', ...expected }]);
  });

  test.each([' exit', ' not-run', ' not-run=""', ' skip'])(
    'a block%s is refused: nothing is left out in silence',
    (words) => {
      expect(() => readPage(page(words))).toThrow('unknown word behind sh');
    },
  );

  test('links in blocks are none', () => {
    const text = '[a](b.md) `[c](d.md)`\n\n```text\n[e](f.md)\n```\n\n[g](https://example.org)\n';
    expect(readPage(text).links).toEqual(['b.md']);
  });
});
