import { describe, expect, test } from 'vitest';
import { securityOptionFault } from './security-option.ts';

describe('what is accepted', () => {
  test.each([
    'no-new-privileges',
    'no-new-privileges:true',
    'no-new-privileges=0',
    'apparmor:docker-default',
    'apparmor=unconfined',
    'apparmor=',
    'seccomp:./profile.json',
    'label:disable',
    'label=type:svirt_lxc_net_t',
    'systempaths=unconfined',
    'writable-cgroups=true',
  ])('%s', (option) => {
    expect(securityOptionFault(option)).toBeUndefined();
  });
});

describe('what is refused', () => {
  test.each([
    ['no-new-privilege:true', 'there is no option "no-new-privilege"; did you mean "no-new-privileges"?'],
    ['nothing-of-the-kind', 'there is no option "nothing-of-the-kind"'],
    ['no-new-privileges:yes', 'the option no-new-privileges needs true or false'],
    ['seccomp', 'the option seccomp needs a value'],
    ['seccomp=', 'the option seccomp needs a value'],
    ['no-new-privileges=', 'the option no-new-privileges needs true or false'],
    ['systempaths:unconfined', 'systempaths can only be "=unconfined"'],
  ])('%s', (option, fault) => {
    expect(securityOptionFault(option)).toBe(fault);
  });
});
