import { expect, test } from 'vitest';
import { weakeningEffect } from './weakening-parameter.ts';

test.each([
  ['net.ipv4.conf.all.route_localnet', '1'],
  ['net.ipv4.conf.eth0.rp_filter', '0'],
  ['net.ipv6.conf.all.accept_redirects', '1'],
  ['net/ipv4/conf/all/accept_source_route', ' 1 '],
  ['net.ipv4.tcp_syncookies', '0'],
])('%s=%s takes a protection away', (name, value) => {
  expect(weakeningEffect(name, value)).toMatch(/\w/);
});

test.each([
  ['net.ipv4.conf.all.rp_filter', '1'],
  ['net.ipv4.conf.all.accept_redirects', '0'],
  ['net.core.somaxconn', '1024'],
  ['kernel.shmmax', '0'],
  ['net.ipv4.ip_unprivileged_port_start', '0'],
])('%s=%s does not', (name, value) => {
  expect(weakeningEffect(name, value)).toBeUndefined();
});
