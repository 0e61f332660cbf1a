import { expect, test } from 'vitest';
import { anOpenPort, aPort } from '../../../gates/testing/compose.ts';
import { hostPortCount, isSameHostPort } from './host-port-overlap.ts';

const on = (hostAddress: string) => aPort({ hostAddress });

test.each([
  ['every address twice', anOpenPort(3000), anOpenPort(3000), true],
  ['every address and one', anOpenPort(3000), on('127.0.0.1'), true],
  ['all of IPv4 and one of it', on('0.0.0.0'), on('192.0.2.1'), true],
  ['two addresses', on('127.0.0.1'), on('192.0.2.1'), false],
  ['IPv4 and IPv6', on('0.0.0.0'), on('::'), false],
  ['every address and one of IPv6', anOpenPort(3000), on('::1'), true],
  ['two protocols', anOpenPort(3000), anOpenPort(3000, { protocol: 'udp' }), false],
  ['two ports', anOpenPort(3000), anOpenPort(3001), false],
  ['one port for two targets', anOpenPort(3000), anOpenPort(80, { published: '3000' }), true],
  ['a range twice', anOpenPort(80, { published: '80-90' }), anOpenPort(81, { published: '80-90' }), false],
])('%s', (_, left, right, same) => {
  expect(isSameHostPort(left, right)).toBe(same);
  expect(isSameHostPort(right, left)).toBe(same);
});

test.each([
  ['80', 1],
  ['8000-8009', 10],
  ['0', undefined],
  ['', undefined],
])('%s', (published, count) => {
  expect(hostPortCount(aPort({ published }))).toBe(count);
});
