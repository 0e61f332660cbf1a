import { expect, test } from 'vitest';
import { isRootEquivalent, isSensitiveHostPath } from './sensitive-host-path.ts';

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

test.each(['/', '/etc', '/etc/cron.d', '/root/', '/var/run', '/home/me/.ssh', '/sys', '/var/lib/docker'])(
  'who may write to %s is root',
  (path) => {
    expect(isRootEquivalent(path)).toBe(true);
  },
);

test.each(['/dev', '/home', '~', '/home/me/.aws', '/etc/localtime', '/srv/data'])('%s does not make root', (path) => {
  expect(isRootEquivalent(path)).toBe(false);
});
