import { expect, test } from 'vitest';
import { isSensitiveHostPath } from './sensitive-host-path.ts';

test.each([
  '/',
  '/etc',
  '/etc/',
  '/proc',
  '/var/run',
  '/etc/ssh/keys',
  '/root/.ssh',
  '/home/me/.ssh',
  '/var/lib/docker',
])('%s is sensitive', (path) => {
  expect(isSensitiveHostPath(path)).toBe(true);
});

test.each([
  '/etc/localtime',
  '/etc/shop',
  '/srv/data',
  '/home/me/shop',
  '/var/run/docker.sock',
  '/opt/etc',
  '/root/shop/data',
])('%s is not', (path) => {
  expect(isSensitiveHostPath(path)).toBe(false);
});
