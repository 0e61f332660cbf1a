import { describe, expect, test } from 'vitest';
import { projectOf, saidOf, serviceOf } from '../testing/load.ts';

const FILES = {
  'a.labels': 'tier=edge\nowner=${TEAM:-nobody}\n# a comment\nquoted="a b"\n',
  'b.labels': 'tier=data\nboth=$tier-$quoted\n',
};

const labelsWith = (keys: string, environment = {}) =>
  serviceOf({ 'compose.yaml': `services: { a: { image: a, ${keys} } }`, ...FILES }, { environment }).labels;

describe('labels out of files', () => {
  test.each([
    ['one file', 'label_file: a.labels', { tier: 'edge', owner: 'nobody', quoted: 'a b' }],
    [
      'several: the later wins, and reads the earlier',
      'label_file: [a.labels, b.labels]',
      { tier: 'data', owner: 'nobody', quoted: 'a b', both: 'edge-a b' },
    ],
    [
      'what the service says itself wins',
      'label_file: a.labels, labels: { tier: own }',
      { tier: 'own', owner: 'nobody', quoted: 'a b' },
    ],
  ])('%s', (_, keys, expected) => {
    expect(labelsWith(keys)).toEqual(expected);
  });

  test('variables of the project are not known in them', () => {
    expect(labelsWith('label_file: a.labels', { TEAM: 'shop' })['owner']).toBe('nobody');
  });
});

describe('a file that is missing', () => {
  const text = 'services:\n  a:\n    image: a\n    profiles: [debug]\n    label_file: no.labels\n';

  test('is an error for a service that starts', () => {
    expect(saidOf(projectOf(text, { profiles: ['debug'] }))).toEqual([
      'compose.yaml:5:17 label-file-missing no.labels does not exist',
    ]);
  });

  test('is none for a service of another profile', () => {
    expect(saidOf(projectOf(text))).toEqual([]);
  });
});

test('what is wrong in a file has its place there', () => {
  const files = {
    'compose.yaml': 'services: { a: { image: a, label_file: a.labels } }',
    'a.labels': 'a=1\ncom.example/tier=2\n',
  };
  expect(saidOf(projectOf(files))).toEqual(['a.labels:2:1 dotenv unexpected character in a variable name']);
});

test('a file outside of the project directory is not read', () => {
  const project = projectOf({
    'compose.yaml': 'services: { a: { image: a, label_file: ../secret.labels } }',
    '/home/dev/secret.labels': 'password=hunter2\n',
  });
  expect(project.unsupported).toMatchObject([{ construct: 'label_file' }]);
  expect(JSON.stringify(project)).not.toContain('hunter2');
});
