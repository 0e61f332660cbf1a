import { expect, test } from 'vitest';
import { lengthFaults, lengthText, lineCount } from './lengths.ts';

const filesOf = (...lengths: number[]) => lengths.map((lines, index) => ({ path: `src/${index}.ts`, lines }));
const repeated = (count: number, lines: number) => Array.from({ length: count }, () => lines);

test('lines are counted as an editor counts them', () => {
  expect(['', 'a', 'a\n', 'a\nb', 'a\n\n'].map(lineCount)).toEqual([0, 1, 1, 2, 2]);
});

test('the line says how many, the median, the ninetieth percentile and the longest', () => {
  expect(lengthText('files', filesOf(...repeated(8, 10), 90, 200))).toBe(
    '10 files: median 10, p90 90, longest 200 (src/9.ts) lines',
  );
});

test('at the limits there is no fault', () => {
  expect(lengthFaults(filesOf(...repeated(10, 60), ...repeated(8, 150), 300))).toEqual([]);
});

test('a median above the limit is a fault', () => {
  expect(lengthFaults(filesOf(61))).toEqual(['the median is 61 lines, the limit is 60']);
});

test('a ninetieth percentile above the limit is a fault', () => {
  expect(lengthFaults(filesOf(...repeated(8, 10), 151, 151))).toEqual([
    '90 % of the files have up to 151 lines, the limit is 150',
  ]);
});

test('every file above the limit is named', () => {
  expect(lengthFaults(filesOf(...repeated(30, 10), 301, 400))).toEqual([
    'src/30.ts has 301 lines, the limit is 300',
    'src/31.ts has 400 lines, the limit is 300',
  ]);
});

test('to have seen nothing is a fault', () => {
  expect(lengthFaults([])).toEqual(['no file was found']);
});
