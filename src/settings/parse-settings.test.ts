import { describe, expect, test } from 'vitest';
import { GatesError } from '../model/errors.ts';
import { parseSettings } from './parse-settings.ts';

const CHECKS = ['memory-unlimited', 'cpu-unlimited'];

function refusal(text: string): string {
  try {
    parseSettings(text, 'gates.yaml', CHECKS);
  } catch (error) {
    if (error instanceof GatesError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('an empty file means the defaults', () => {
  expect(parseSettings('', 'gates.yaml', CHECKS)).toMatchObject({
    failOn: 'P1',
    limits: { call: '5s' },
    endpoints: [],
  });
});

test('what is given refines the defaults', () => {
  const settings = parseSettings('failOn: P2\nthresholds:\n  minimumUptimeSeconds: 600\n', 'gates.yaml', CHECKS);
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

describe('services', () => {
  test('may be said to be of a kind, or of none', () => {
    const text = 'services:\n  db: { kind: postgres }\n  registry: { kind: none }\n';
    expect(parseSettings(text, 'gates.yaml', CHECKS).services).toMatchObject({
      db: { kind: 'postgres' },
      registry: { kind: 'none' },
    });
  });

  test.each([
    [
      'db: { kind: postgress }',
      'gates.yaml:2:15: "services.db.kind": there is no "postgress". Did you mean "postgres"?',
    ],
    ['db: { knd: postgres }', 'gates.yaml:2:9: unknown key "services.db.knd". Did you mean "kind"?'],
  ])('%s is refused', (line, message) => {
    expect(refusal(`services:\n  ${line}\n`)).toBe(message);
  });
});

test('a wrong value is named with its place', () => {
  expect(refusal('failOn: P1\nlimits:\n  call: soon\n')).toMatch(/^gates\.yaml:3:9: "limits\.call": /);
});

test('broken YAML is named with its place', () => {
  expect(refusal('failOn: [P1\n')).toMatch(/^gates\.yaml:\d+:\d+: /);
});

test('all faults are told at once, in the order of the file', () => {
  const text = 'severity:\n  checks:\n    memory-unlimitd: P3\ncolour: red\nfailOn: P7\n';
  expect(refusal(text).split('\n')).toEqual([
    'gates.yaml:3:5: there is no check "memory-unlimitd". Did you mean "memory-unlimited"?',
    expect.stringMatching(/^gates\.yaml:4:1: unknown key "colour"\. /) as string,
    expect.stringMatching(/^gates\.yaml:5:9: "failOn": there is no "P7"/) as string,
  ]);
});

test.each([
  ['a text of 10 MB', `project: "${'a'.repeat(10 * 1024 * 1024)}"`, 'gates.yaml:1:1: the file is larger than 1 MiB'],
  ['deep lists', '['.repeat(50_000), 'gates.yaml:1:102: values are nested deeper than 100 levels'],
  ['two documents', 'failOn: P1\n---\nfailOn: P2\n', 'gates.yaml:2:1: the file has more than one document'],
])('%s is refused', (_, text, message) => {
  expect(refusal(text)).toBe(message);
});

test('an alias bomb is refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`),
  ].join('\n');
  expect(() => parseSettings(bomb, 'gates.yaml', CHECKS)).toThrow(/alias/i);
});

describe('severity', () => {
  test('a check may be more or less urgent, or off with a reason', () => {
    const text =
      'severity:\n  profile: dev\n  checks:\n    memory-unlimited: P3\n    cpu-unlimited: { off: one service }\n';
    expect(parseSettings(text, 'gates.yaml', CHECKS).severity).toEqual({
      profile: 'dev',
      checks: { 'memory-unlimited': 'P3', 'cpu-unlimited': { off: 'one service' } },
    });
  });

  test.each([
    ['memory-unlimitd: P3', 'gates.yaml:3:5: there is no check "memory-unlimitd". Did you mean "memory-unlimited"?'],
    ['memory-unlimited: P9', 'must be P0, P1, P2, P3, { priority: P2, reason: why } or { off: why }'],
    ['memory-unlimited: { off: "" }', 'expected string to have >=1 characters'],
  ])('%s is refused', (line, message) => {
    const text = `severity:\n  checks:\n    ${line}\n`;
    expect(() => parseSettings(text, 'gates.yaml', CHECKS)).toThrow(message);
  });
});

describe('patterns for logs', () => {
  const pattern = (text: string) => `logs:\n  patterns:\n    - name: lost order\n      pattern: '${text}'\n`;

  test('are kept as they are', () => {
    expect(parseSettings(pattern('order \\d+ lost'), 'gates.yaml', CHECKS).logs.patterns).toEqual([
      { name: 'lost order', pattern: 'order \\d+ lost' },
    ]);
  });

  test.each([
    ['(open', /^gates\.yaml:4:16: "logs\.patterns\.0\.pattern": .*missing closing \)/],
    ['a(?=b)', /^gates\.yaml:4:16: .*look-around and back-references are not part of RE2/],
  ])('that are no RE2 expressions are refused with their place: %s', (text, message) => {
    expect(refusal(pattern(text))).toMatch(message);
  });
});
