import { describe, expect, test } from 'vitest';
import { KNOWN_NAMES } from '../cli/options/known-names.ts';
import { GatesError } from '../model/errors.ts';
import { parseSettings } from './parse-settings.ts';

const LINES = {
  id: 'owner-unnamed',
  title: 'Every container names its owner',
  subject: 'containers',
  expect: '{ "$.labels.owner": { exists: true } }',
  message: 'says nobody owns it',
  fix: 'Add the label.',
  why: 'Somebody must be woken.',
};

function parsed(different: Partial<Record<string, string>>) {
  const [first, ...rest] = Object.entries({ ...LINES, ...different }).map(([key, value]) => `${key}: ${value}`);
  const text = ['checks:', `  - ${first}`, ...rest.map((line) => `    ${line}`), ''].join('\n');
  return parseSettings(text, 'gates.yaml', KNOWN_NAMES.checks, KNOWN_NAMES.sections);
}

function refusal(different: Partial<Record<string, string>>): string {
  try {
    parsed(different);
  } catch (error) {
    if (error instanceof GatesError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('a sound declaration is accepted, with its defaults', () => {
  expect(parsed({}).checks).toMatchObject([{ id: 'owner-unnamed', gate: 'g2', section: 'own-checks', priority: 'P2' }]);
});

describe('what would never find anything is refused at its place, with the nearest name', () => {
  test.each([
    [
      'a kind of evidence',
      { subject: 'container' },
      'gates.yaml:4:14: "checks.0.subject": there is no kind of evidence "container". Did you mean "containers"?',
    ],
    [
      'a matcher',
      { expect: '{ "$.user": { equal: root } }' },
      'gates.yaml:5:27: unknown key "checks.0.expect.$.user.equal". Did you mean "equals"?',
    ],
    [
      'a name in a path',
      { expect: '{ "$.lables.owner": { exists: true } }' },
      'gates.yaml:5:15: "checks.0.expect.$.lables.owner": there is no "lables" in $.lables.owner. Did you mean "labels"?',
    ],
    [
      'a name in the path to the subject',
      { subject: '"$.containers[*].mount[*]"' },
      'gates.yaml:4:14: "checks.0.subject": there is no "mount" in $.containers[*].mount[*]. Did you mean "mounts"?',
    ],
    [
      'a name of a list',
      { expect: '{ "$.mounts.source": { exists: true } }' },
      'gates.yaml:5:15: "checks.0.expect.$.mounts.source": there is no "source" in $.mounts.source. It is a list: write [*] for each of it.',
    ],
    [
      'the whole list',
      { subject: '"$.containers"' },
      'gates.yaml:4:14: "checks.0.subject": $.containers is the whole list: write $.containers[*] for each of it',
    ],
    ['a path that is none', { where: '{ "$.user[": root }' }, /^gates\.yaml:\d+:\d+: "checks\.0\.where\.\$\.user\[": /],
    [
      'an expression that is none',
      { expect: '{ "$.user": { matches: "(" } }' },
      /^gates\.yaml:5:\d+: "checks\.0\.expect\.\$\.user\.matches": .*missing closing \)/,
    ],
    [
      'a matcher that holds of anything',
      { expect: '{ "$.user": { matches: ".*" } }' },
      /this expression finds something in any text/,
    ],
    ['a path in the message', { message: 'runs as ${$.usr}' }, /there is no "usr" in \$\.usr\. Did you mean "user"\?/],
    ['a section', { section: 'securty' }, /g2 has no section "securty"\. Did you mean "security"\?/],
    ['a priority', { priority: 'P9' }, /there is no "P9"\. Did you mean "P0"\?/],
    ['nothing to expect', { expect: '{}' }, 'gates.yaml:5:13: "checks.0.expect": must expect something'],
    ['the name of a check that exists', { id: 'memory-unlimited' }, /there is another check/],
    ['a name that is none', { id: '"Owner missing"' }, /must be a name of small letters, digits and hyphens/],
  ])('%s', (_, different, message) => {
    expect(refusal(different)).toMatch(message);
  });
});

describe('names of declared checks', () => {
  const text = (override: string) =>
    `severity:\n  checks:\n    ${override}: P3\nchecks:\n  - ${Object.entries(LINES)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n    ')}\n`;

  test('can be made more or less urgent like those of the program', () => {
    expect(parseSettings(text('owner-unnamed'), 'gates.yaml', []).severity.checks).toEqual({ 'owner-unnamed': 'P3' });
  });

  test('are offered when one is misspelt', () => {
    expect(() => parseSettings(text('owner-unamed'), 'gates.yaml', [])).toThrow('Did you mean "owner-unnamed"?');
  });
});
