import { expect, test } from 'vitest';
import { builtInContract, CONTRACTS } from './contracts.ts';

test('every contract has an id of its own', () => {
  expect(new Set(CONTRACTS.map(({ id }) => id)).size).toBe(CONTRACTS.length);
  expect(builtInContract('errors.429')?.title).toBe('A client that sends too much is answered with 429');
});

test.each(CONTRACTS)('$id says what is promised and what to do', ({ id, title, remedy }) => {
  expect(id).toMatch(/^[a-z]+(?:[.-][a-z0-9-]+)*$/);
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(remedy).toMatch(/^[A-Z].*\.$/);
});
