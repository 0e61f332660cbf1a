import { expect, test } from 'vitest';
import { seccompProfile } from './seccomp-profile.ts';

test.each([
  ['seccomp=./profile.json', './profile.json'],
  ['seccomp:/etc/profile.json', '/etc/profile.json'],
  ['seccomp=unconfined', undefined],
  ['seccomp=builtin', undefined],
  ['apparmor=profile', undefined],
])('the profile of %s', (option, path) => {
  expect(seccompProfile(option)).toBe(path);
});
