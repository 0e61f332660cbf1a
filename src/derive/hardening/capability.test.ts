import { expect, test } from 'vitest';
import { NEEDED_CAPABILITIES } from '../../services/needed-capabilities.ts';
import { capabilityDanger, capabilityName } from './capability.ts';

test('a capability has one name, however it is written', () => {
  expect(['cap_sys_admin', 'SYS_ADMIN', 'Sys_Admin'].map(capabilityName)).toEqual(Array(3).fill('SYS_ADMIN'));
});

test.each([
  ['ALL', 'takes the host'],
  ['cap_sys_module', 'takes the host'],
  ['NET_ADMIN', 'weakens the wall'],
  ['BPF', 'weakens the wall'],
  ['SYS_PTRACE', 'reads the protected'],
  ['CAP_DAC_READ_SEARCH', 'reads the protected'],
  ['NET_BIND_SERVICE', undefined],
  ['CHOWN', undefined],
])('%s: %s', (name, danger) => {
  expect(capabilityDanger(name)).toBe(danger);
});

test('what a known service is given back when everything is dropped is none of these', () => {
  expect(Object.values(NEEDED_CAPABILITIES).flat().filter(capabilityDanger)).toEqual([]);
});
