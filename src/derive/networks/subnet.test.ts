import { expect, test } from 'vitest';
import { isAddress, isInSubnet } from './subnet.ts';

test.each([
  ['172.20.0.5', '172.20.0.0/16', true],
  ['172.21.0.5', '172.20.0.0/16', false],
  ['10.0.0.1', '0.0.0.0/0', true],
  ['10.0.0.1', '10.0.0.1/32', true],
  ['10.0.0.2', '10.0.0.1/32', false],
  ['2001:db8::5', '2001:db8::/64', true],
  ['2001:db8:0:1::5', '2001:db8::/64', false],
  ['2001:db8::5', '172.20.0.0/16', false],
  ['::1', '::/0', true],
  ['10.0.0.1', '10.0.0.0', false],
  ['10.0.0.1', '10.0.0.0/33', false],
  ['10.0.0.1', 'anything/8', false],
  ['anything', '10.0.0.0/8', false],
])('%s in %s is %s', (address, subnet, inside) => {
  expect(isInSubnet(address, subnet)).toBe(inside);
});

test.each([
  ['10.0.0.1', true],
  ['10.0.0.256', false],
  ['10.0.0', false],
  ['::', true],
  ['fe80::1', true],
  ['2001:db8::1::2', false],
  ['db', false],
])('%s is an address: %s', (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});
