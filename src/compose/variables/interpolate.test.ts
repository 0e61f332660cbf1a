import { describe, expect, test } from 'vitest';
import { shellEnvironment } from './environment.ts';
import { interpolate } from './interpolate.ts';

const environment = shellEnvironment({ SET: 'value', EMPTY: '' });

describe('variables are replaced', () => {
  test.each([
    // text                           value set      empty          not set
    ['${?}', 'value', '', ''],
    ['${?:-other}', 'value', 'other', 'other'],
    ['${?-other}', 'value', '', 'other'],
    ['${?:+other}', 'other', '', ''],
    ['${?+other}', 'other', 'other', ''],
    ['${?:-$SET}', 'value', 'value', 'value'],
    ['${?:-${UNSET:-deep}}', 'value', 'deep', 'deep'],
    ['a-${?}-$$b', 'a-value-$b', 'a--$b', 'a--$b'],
  ])('%s', (template, ...expected) => {
    const texts = ['SET', 'EMPTY', 'UNSET'].map(
      (name) => interpolate(template.replaceAll('?', name), environment).text,
    );
    expect(texts).toEqual(expected);
  });
});

describe('a required variable', () => {
  test.each([
    ['${SET:?}', []],
    ['${EMPTY?}', []],
    ['${EMPTY:?}', ['required variable EMPTY is missing a value']],
    ['${UNSET?}', ['required variable UNSET is missing a value']],
    ['${UNSET:?set it first}', ['required variable UNSET is missing a value: set it first']],
    ['${SET:-${UNSET:?}}', []],
    ['${NONE:-${UNSET:?}}', ['required variable UNSET is missing a value']],
  ])('%s', (text, messages) => {
    const { problems } = interpolate(text, environment);
    expect(problems.map(({ message }) => message)).toEqual(messages);
  });
});

test('problems of a fallback that is not needed are told apart: only the newest versions of Compose pass over them', () => {
  const { problems, needless } = interpolate('${SET:-${UNSET:?}}', environment);
  expect([problems, needless]).toMatchObject([[], [{ code: 'variable-required' }]]);
});

describe('each use is recorded with where its value comes from', () => {
  test.each([
    ['$SET', [{ name: 'SET', operator: 'none', resolvedFrom: 'environment' }]],
    ['$UNSET', [{ name: 'UNSET', operator: 'none', resolvedFrom: 'nothing' }]],
    ['${SET:-x}', [{ name: 'SET', operator: 'default', resolvedFrom: 'environment', fallback: 'x' }]],
    ['${EMPTY:-x}', [{ name: 'EMPTY', operator: 'default', resolvedFrom: 'fallback', fallback: 'x' }]],
    [
      '${UNSET:-$SET}',
      [
        { name: 'UNSET', operator: 'default', resolvedFrom: 'fallback', fallback: '$SET' },
        { name: 'SET', operator: 'none', resolvedFrom: 'environment' },
      ],
    ],
  ])('%s', (text, uses) => {
    expect(interpolate(text, environment).uses).toEqual(uses);
  });
});

describe('what cannot be replaced', () => {
  test('is told without quoting it: the fallback may be a password', () => {
    expect(interpolate('${DB PASSWORD:-hunter2}', environment)).toEqual({
      text: '',
      uses: [],
      problems: [
        { code: 'interpolation', message: 'invalid interpolation format; a literal $ has to be written as $$' },
      ],
      needless: [],
    });
  });

  test('nesting beyond any use', () => {
    expect(interpolate('${A:-'.repeat(60) + '}'.repeat(60), environment).problems).toHaveLength(1);
  });

  test('a text that grows beyond a megabyte', () => {
    const large = shellEnvironment({ LARGE: 'x'.repeat(1000) });
    expect(interpolate('$LARGE '.repeat(2000), large)).toMatchObject({
      text: '',
      problems: [{ code: 'interpolation' }],
    });
  });
});
