import { expect, test } from 'vitest';
import { isJoined, joinedContainers } from './joined-container.ts';

const security = {
  privileged: false,
  readOnlyRoot: false,
  capAdd: [],
  capDrop: [],
  options: [],
  pidMode: '',
  ipcMode: 'private',
  userNamespaceMode: '',
};

test('the modes that name a container', () => {
  const joining = { networkMode: 'container:db', security: { ...security, pidMode: 'container:ab12' } };
  expect(joinedContainers(joining)).toEqual([
    { key: 'network_mode', joined: 'db' },
    { key: 'pid', joined: 'ab12' },
  ]);
  expect(joinedContainers({ networkMode: 'host', security: { ...security, ipcMode: 'shareable' } })).toEqual([]);
});

test('a container is joined by its name or by its identifier, and not by the beginning of either', () => {
  const other = { id: 'ab'.repeat(32), name: 'mail-web-1' };
  expect(isJoined('mail-web-1', other)).toBe(true);
  expect(isJoined('ab'.repeat(32), other)).toBe(true);
  expect(isJoined('ab'.repeat(6), other)).toBe(true);
  expect(isJoined('mail', other)).toBe(false);
  expect(isJoined('abab', other)).toBe(false);
});
