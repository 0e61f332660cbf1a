import { expect, test } from 'vitest';
import { isPluginDriver, LOG_DRIVERS, logOptions } from './log-option.ts';

test('options are known of drivers that exist', () => {
  const known = LOG_DRIVERS.filter((driver) => logOptions(driver) !== undefined);
  expect(known).toEqual(['local', 'json-file', 'syslog', 'journald', 'gelf']);
});

test('every driver takes the options of its own and those of delivery', () => {
  expect(logOptions('local')).toEqual(expect.arrayContaining(['max-size', 'mode']));
  expect(logOptions('local')).not.toContain('tag');
});

test.each([
  ['grafana/loki-docker-driver:latest', true],
  ['loki', true],
  ['json-file', false],
  ['constructor', false],
])('%s', (driver, plugin) => {
  expect(isPluginDriver(driver)).toBe(plugin);
});

test('a name that objects have by themselves is no driver', () => {
  expect(logOptions('constructor')).toBeUndefined();
});
