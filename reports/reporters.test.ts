import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES, isFormat, nearestFormat, REPORTERS } from './reporters.ts';
import { sampleResult } from './testing/sample-result.ts';

describe('every format', () => {
  test.each(FORMAT_NAMES)('%s writes one document per gate and one for the run', (format) => {
    const documents = REPORTERS[format].documents(sampleResult());
    const names = documents.map(({ fileName }) => fileName);
    expect(names.slice(0, -1)).toEqual(
      ['01_CONFIG_AUDIT', '02_RUNTIME_AUDIT', '03_FUNCTIONAL_TESTS'].map((name) => `${name}.${format}`),
    );
    expect(names.at(-1)).toBe({ md: 'SUMMARY.md', json: 'result.json' }[format]);
  });

  test.each(FORMAT_NAMES)('%s gives the same bytes for the same result', (format) => {
    expect(REPORTERS[format].documents(sampleResult())).toEqual(REPORTERS[format].documents(sampleResult()));
  });
});

test('a mistyped format is answered with the nearest one', () => {
  expect([isFormat('md'), isFormat('markdown'), isFormat('toString')]).toEqual([true, false, false]);
  expect([nearestFormat('jsn'), nearestFormat('MD'), nearestFormat('mkd')]).toEqual(['json', 'md', 'md']);
});
