import { expect, test } from 'vitest';
import { labelsOf, namedCaptures } from './named-captures.ts';

test('a capture may be named', () => {
  expect(namedCaptures(['edge-1=captures/a=b', 'captures/c'])).toEqual([
    { label: 'edge-1', path: 'captures/a=b' },
    { path: 'captures/c' },
  ]);
});

test.each([[['only-one']], [['../up=a', 'b']], [['=a', 'b']]])('%j is refused', (given) => {
  expect(() => namedCaptures(given)).toThrow(expect.objectContaining({ code: 'GATES_USAGE' }));
});

test('hosts without a name are called as they call themselves, each differently', () => {
  const hosts = [{ host: 'vm' }, { host: 'vm' }, { label: 'edge', host: 'vm' }, { host: '../..' }];
  expect(labelsOf(hosts)).toEqual(['vm', 'vm-2', 'edge', 'host']);
});
