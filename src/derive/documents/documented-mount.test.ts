import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aDocument } from '../../../gates/testing/documents.ts';
import { documentedBinds, documentedVolumes } from './documented-mount.ts';

test('names of volumes are rows, paths and prose are not', () => {
  const lines = ['| Volume | Used by |', '|---|---|', '| pgdata | db |', '| ./data | api |', '| all of them | api |'];
  expect(documentedVolumes([cited(aDocument('README.md', ...lines))])).toMatchObject([{ name: 'pgdata', user: 'db' }]);
});

test('a bind mount has a path on both sides', () => {
  const lines = ['| Source | Target | Mode |', '|---|---|---|', '| ./a | /a/ | read-only |', '| ./b | b | rw |'];
  expect(documentedBinds([cited(aDocument('README.md', ...lines))])).toMatchObject([
    { target: '/a', isReadOnly: true, at: { line: 3 } },
  ]);
});
