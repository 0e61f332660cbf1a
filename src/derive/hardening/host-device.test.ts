import { expect, test } from 'vitest';
import { isBroadDeviceRule, isRawDevice } from './host-device.ts';

test.each(['/dev/sda', '/dev/nvme0n1p2', '/dev/mapper/vg-root', '/dev/mem', '/dev/', '/dev/disk/by-id/x'])(
  'a raw device: %s',
  (path) => {
    expect(isRawDevice(path)).toBe(true);
  },
);

test.each(['/dev/dri', '/dev/snd', '/dev/ttyUSB0', '/dev/net/tun', '/dev/fuse', '/dev/sdk-socket/x'])(
  'no raw device: %s',
  (path) => {
    expect(isRawDevice(path)).toBe(false);
  },
);

test.each(['a', 'a *:* rwm', 'b *:* rwm', 'c *:* rw', 'c 1:1 rw', 'b 8:0 w', 'b 259:* rwm'])(
  'a broad rule: %s',
  (rule) => {
    expect(isBroadDeviceRule(rule)).toBe(true);
  },
);

test.each(['c 13:* rwm', 'c *:* r', 'c 1:3 rwm', 'c 188:0 rw', 'no rule'])('no broad rule: %s', (rule) => {
  expect(isBroadDeviceRule(rule)).toBe(false);
});
