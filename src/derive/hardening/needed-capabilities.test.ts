import { expect, test } from 'vitest';
import { capabilityLines } from './needed-capabilities.ts';

test.each([
  ['a well-known image adds what it starts with', 'redis', ['cap_drop: [ALL]', 'cap_add: [SETGID, SETUID]']],
  ['one that needs none adds none', 'prometheus', ['cap_drop: [ALL]']],
  ['one that nobody knows asks for it', undefined, ['cap_drop: [ALL]', '# cap_add: what it cannot do without']],
] as const)('%s', (_, kind, lines) => {
  expect(capabilityLines(kind && { kind })).toEqual(lines);
});
