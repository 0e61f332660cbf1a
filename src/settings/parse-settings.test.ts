import { expect, test } from 'vitest';
import { GatesError } from '../model/errors.ts';
import { parseSettings } from './parse-settings.ts';

function refusal(text: string): string {
  try {
    parseSettings(text, 'gates.yaml');
  } catch (error) {
    if (error instanceof GatesError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('an empty file means the defaults', () => {
  expect(parseSettings('', 'gates.yaml')).toMatchObject({ failOn: 'P1', timeouts: { callMs: 5000 }, endpoints: [] });
});

test('what is given refines the defaults', () => {
  const settings = parseSettings('failOn: P2\nthresholds:\n  minimumUptimeSeconds: 600\n', 'gates.yaml');
  expect(settings).toMatchObject({ failOn: 'P2', thresholds: { minimumUptimeSeconds: 600, maximumMemoryPercent: 90 } });
});

test.each([
  ['an unknown key', 'treshholds:\n  a: 1\n', 'gates.yaml:1:1: unknown key "treshholds". Did you mean "thresholds"?'],
  [
    'an unknown key further down',
    'thresholds:\n  minimumUptime: 5\n',
    'gates.yaml:2:3: unknown key "thresholds.minimumUptime". Did you mean "minimumUptimeSeconds"?',
  ],
  [
    'an unknown key in a list',
    'endpoints:\n  - service: ui\n    name: page\n    path: /\n    contain: [x]\n',
    'gates.yaml:5:5: unknown key "endpoints.0.contain". Did you mean "contains"?',
  ],
])('%s is named with its place and the nearest valid one', (_, text, message) => {
  expect(refusal(text)).toBe(message);
});

test('a wrong value is named with its place', () => {
  expect(refusal('failOn: P1\ntimeouts:\n  callMs: soon\n')).toMatch(/^gates\.yaml:3:11: "timeouts\.callMs": /);
});

test('broken YAML is named with its place', () => {
  expect(refusal('failOn: [P1\n')).toMatch(/^gates\.yaml:\d+:\d+: /);
});

test('all faults are told at once', () => {
  expect(refusal('failOn: P7\ncolour: red\n').split('\n')).toHaveLength(2);
});

test('an alias bomb is refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`),
  ].join('\n');
  expect(() => parseSettings(bomb, 'gates.yaml')).toThrow(/alias/i);
});
