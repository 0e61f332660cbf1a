import { expect, test } from 'vitest';
import { chosenOptions, switchesProfileOff } from './security-profile.ts';

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

test('a label that the engine itself switched off was chosen by nobody', () => {
  const options = ['label=disable', 'no-new-privileges'];
  const own = { privileged: false, pidMode: '', ipcMode: 'private', options };
  expect(chosenOptions(own)).toEqual(options);
  expect(chosenOptions({ ...own, privileged: true })).toEqual(['no-new-privileges']);
  expect(chosenOptions({ ...own, pidMode: 'host' })).toEqual(['no-new-privileges']);
});
