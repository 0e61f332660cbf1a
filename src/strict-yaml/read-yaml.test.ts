import { expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';

function told(text: string): string[] {
  return readYaml(text, 'a.yaml').faults.map(({ message, at }) => `${at.line}:${at.column} ${message}`);
}

test.each([
  ['a: 1\na: 2\n', ['2:1 Map keys must be unique']],
  ['a: [1\nb: 2\n', [expect.stringMatching(/^\d+:\d+ /) as string]],
  [
    'a: 9007199254740993\nb: 1e999\n',
    [
      '1:4 the number 9007199254740993 cannot be read exactly; write it as a text',
      '2:4 the number 1e999 cannot be read exactly; write it as a text',
    ],
  ],
])('%j', (text, faults) => expect(told(text).slice(0, 2)).toEqual(faults));

test('an alias bomb is refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`),
  ];
  expect(told(bomb.join('\n'))).toEqual([expect.stringMatching(/alias/i)]);
});

test('places are those of keys and of values', () => {
  const { places, value } = readYaml('a:\n  - b: yes\n    c: 2\n', 'a.yaml');
  expect(value).toEqual({ a: [{ b: 'yes', c: 2 }] });
  expect(places.keyAt(['a', 0, 'c'])).toEqual({ file: 'a.yaml', line: 3, column: 5 });
  expect(places.valueAt(['a', 0, 'c'])).toEqual({ file: 'a.yaml', line: 3, column: 8 });
  expect(places.valueAt(['a', 5, 'x'])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
});
