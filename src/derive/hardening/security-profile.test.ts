import { expect, test } from 'vitest';
import { switchesProfileOff } from './security-profile.ts';

test.each([
  'seccomp:unconfined',
  'seccomp=unconfined',
  'apparmor=unconfined',
  'label:disable',
  'systempaths=unconfined',
])('%s switches a profile off', (option) => {
  expect(switchesProfileOff(option)).toBe(true);
});

test.each(['seccomp:./profile.json', 'apparmor:docker-default', 'label:type:svirt_t', 'no-new-privileges:true'])(
  '%s does not',
  (option) => {
    expect(switchesProfileOff(option)).toBe(false);
  },
);
