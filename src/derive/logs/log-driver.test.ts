import { expect, test } from 'vitest';
import { whyUnreadable } from './log-driver.ts';

const syslog = (options: Record<string, string> = {}) => ({ driver: 'syslog', options });

test.each(['json-file', 'local', 'journald'])('the engine reads the log of %s back itself', (driver) => {
  expect(whyUnreadable({ driver, options: {} }, '19.03.15')).toBeUndefined();
});

test('none keeps nothing that could be read', () => {
  expect(whyUnreadable({ driver: 'none', options: {} }, '26.1.5')).toBe('nothing is kept');
});

test.each([
  ['26.1.5', undefined],
  ['20.10.24+dfsg1', undefined],
  ['19.03.15', 'engine 19.03.15 keeps no copy'],
  ['20.9.0', 'engine 20.9.0 keeps no copy'],
])('engine %s and a log that is sent away', (version, reason) => {
  expect(whyUnreadable(syslog(), version)).toBe(reason);
});

test.each([
  ['true', 'the copy of the engine is disabled'],
  ['1', 'the copy of the engine is disabled'],
  ['false', undefined],
])('cache-disabled=%s', (value, reason) => {
  expect(whyUnreadable(syslog({ 'cache-disabled': value }), '26.1.5')).toBe(reason);
});
