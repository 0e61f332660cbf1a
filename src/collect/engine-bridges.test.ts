import { expect, test } from 'vitest';
import { sharesNetworks } from './engine-bridges.ts';

test('an engine of this host shares its networks', () => {
  expect(sharesNetworks('/var/run/docker.sock', 'linux')).toBe(true);
});

test.each([
  ['is asked over a network', undefined, 'linux'],
  ['runs in a virtual machine on a Mac', '/var/run/docker.sock', 'darwin'],
  ['is that of Docker Desktop', '/home/me/.docker/desktop/docker.sock', 'linux'],
  ['is that of Colima', '/home/me/.colima/default/docker.sock', 'linux'],
  ['has no root', '/run/user/1000/docker.sock', 'linux'],
] as const)('one that %s does not', (_, socketPath, platform) => {
  expect(sharesNetworks(socketPath, platform)).toBe(false);
});
