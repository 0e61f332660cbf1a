import { expect, test } from 'vitest';
import { statedUptimeText } from './stated-uptime.ts';

test.each<[string, string | number, number | undefined, string]>([
  ['uptime', 6990.42, 7000, '1 hour (uptime 6990.4)'],
  ['uptime', 6_990_420, 7000, '1 hour (uptime 6990420)'],
  ['uptime', 7003, 7000, '1 hour (uptime 7003)'],
  ['uptime', 100_000, 7000, '1 day (uptime 100000)'],
  ['uptimeSeconds', 90_000, 60, '1 day (uptimeSeconds 90000)'],
  ['uptime', 6990, undefined, '6990 (uptime)'],
  ['uptime', 9e12, 7000, '9000000000000 (uptime)'],
  ['uptime', '15m', 7000, '15m (uptime)'],
])('%s: %j in a container that has run for %s s is %s', (key, value, containerSeconds, text) => {
  expect(statedUptimeText({ key, value }, containerSeconds)).toBe(text);
});
