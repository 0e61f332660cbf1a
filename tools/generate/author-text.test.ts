import { expect, test } from 'vitest';
import { authorCell, authorText } from './author-text.ts';

test('code keeps its backticks and its characters', () => {
  expect(authorText('Use `depends_on: <name>` here.')).toBe('Use `depends_on: <name>` here.');
});

test('what Markdown would read as markup outside code is shown as written', () => {
  expect(authorText('A port on [::] or * of <host>.')).toBe(String.raw`A port on \[::\] or \* of \<host>.`);
});

test('a bar does not end a cell', () => {
  expect(authorCell('`a|b` or c')).toBe(String.raw`${'`a'}\|b${'` or c'}`);
});
