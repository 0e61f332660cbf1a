import { describe, expect, test } from 'vitest';
import { createAllowance } from '../allowance.ts';
import { createDiagnosis } from '../diagnosis.ts';
import type { Tree } from '../tree.ts';
import { parseCompose } from './parse-compose.ts';

function parse(text: string) {
  const diagnosis = createDiagnosis();
  const documents = parseCompose({ file: 'a.yaml', directory: '/', text }, diagnosis, createAllowance());
  const faults = diagnosis.diagnostics.map(({ message, at }) => `${at?.line}:${at?.column} ${message}`);
  return { documents: documents.map(plain), faults };
}

/** A tree as the JSON that it stands for, every scalar as its text. */
function plain(tree: Tree): unknown {
  if (tree.type === 'scalar') return tree.kind === 'null' ? null : tree.text;
  if (tree.type === 'sequence') return tree.items.map(plain);
  return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]));
}

describe('what Compose accepts', () => {
  test.each([
    ['an anchor and its alias', 'a: &x [1]\nb: *x\n', { a: ['1'], b: ['1'] }],
    ['a merge key', 'a: &x { k: 1, l: 1 }\nb: { <<: *x, l: 2 }\n', { a: { k: '1', l: '1' }, b: { l: '2', k: '1' } }],
    ['a list of merged mappings: the first wins', 'a: { <<: [{ k: 1 }, { k: 2, l: 2 }] }\n', { a: { k: '1', l: '2' } }],
    ['a merge key with its tag', 'a: { !!merge <<: { k: 1 } }\n', { a: { k: '1' } }],
    ['an anchor that is set anew', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: '1', b: '1', c: '2', d: '2' }],
    [
      'an anchor in what an alias stands for keeps its meaning',
      'a: &x 1\nb: &y [*x]\nc: &x 2\nd: *y\n',
      { a: '1', b: ['1'], c: '2', d: ['1'] },
    ],
    ['tags of YAML itself', 'a: !!int "5"\nb: !!binary eA==\n', { a: '5', b: 'x' }],
    ['tags that it does not know', 'a: !mine 1\nb: !!str 010\n', { a: '1', b: '010' }],
    ['quoted scalars as they are', 'a: "010"\nb: \'yes\'\nc: "\\u00e9"\n', { a: '010', b: 'yes', c: 'é' }],
    ['blocks of text', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', { a: 'x\ny\n', b: 'x y' }],
    ['a key that only looks like a flag', 'on: 1\n', { on: '1' }],
    ['nothing as a value', 'a:\nb: ~\n', { a: null, b: null }],
  ])('%s', (_, text, expected) => {
    expect(parse(text)).toEqual({ documents: [expected], faults: [] });
  });

  test('several documents', () => {
    expect(parse('---\na: 1\n---\nb: 1\n')).toEqual({ documents: [{ a: '1' }, { b: '1' }], faults: [] });
  });
});

describe('what is a fault', () => {
  test.each([
    ['an empty file', '', ['1:1 empty compose file']],
    ['a file of comments', '# a\n', ['1:1 empty compose file']],
    ['a list', '- a\n', ['1:1 the top level must be a mapping']],
    ['an empty document among others', 'a: 1\n---\n', ['2:4 the top level must be a mapping']],
    ['an anchor that holds itself', 'a: &x [*x]\n', ['1:8 an anchor holds itself']],
    ['a value that is not what its tag says', 'a: !!int x\n', ['1:10 a value is not what its tag says']],
    [
      'keys that are set twice: each of them',
      'a: 1\nb: 1\na: 2\nb: 2\n',
      ['3:1 the key "a" is defined twice', '4:1 the key "b" is defined twice'],
    ],
    ['a key that is no string', '1: a\ntrue: b\n', ['1:1 a key is not a string', '2:1 a key is not a string']],
    ['an alias without an anchor', 'a: *x\n', ['1:4 an alias names an anchor that is not defined before it']],
    ['a merge key with a text', 'a: { <<: text }\n', ['1:6 a merge key needs a mapping or a list of mappings']],
  ])('%s', (_, text, faults) => {
    expect(parse(text).faults).toEqual(faults);
  });

  test('a tab as indentation', () => {
    expect(parse('a:\n\tb: 1\n').faults[0]).toMatch(/^2:1 /);
  });
});
