import { expect, test } from 'vitest';
import { fileNameMatches } from './file-name-pattern.ts';

test.each([
  ['alerts.yml', '*.yml', true],
  ['rules/alerts.yml', '/etc/prometheus/*.yml', true],
  ['alerts.yml', 'alert?.yml', true],
  ['alerts.yaml', '*.yml', false],
  ['node-alerts.rules.yml', '*alerts*.yml', true],
  ['alerts', 'alerts*', true],
  ['alerts', 'alert', false],
  ['alert', 'alerts', false],
  ['a+b.yml', 'a+b.yml', true],
])('%s by %s', (name, pattern, expected) => {
  expect(fileNameMatches(name, pattern)).toBe(expected);
});

test('a pattern of many stars takes no time', () => {
  expect(fileNameMatches('a'.repeat(250), `${'*a'.repeat(100)}b`)).toBe(false);
});
