import { describe, expect, test } from 'vitest';
import { type FormatName, REPORTERS } from './reporters.ts';
import { sampleResult } from './testing/sample-result.ts';

const FORMATS = Object.keys(REPORTERS) as FormatName[];

describe('every format', () => {
  test.each(FORMATS)('%s writes one document per gate and one for the run', (format) => {
    const documents = REPORTERS[format].documents(sampleResult());
    const names = documents.map(({ fileName }) => fileName);
    expect(names.slice(0, -1)).toEqual(
      ['01_CONFIG_AUDIT', '02_RUNTIME_AUDIT', '03_FUNCTIONAL_TESTS'].map((name) => `${name}.${format}`),
    );
    expect(names.at(-1)).toBe({ md: 'SUMMARY.md', json: 'result.json' }[format]);
  });

  test.each(FORMATS)('%s gives the same bytes for the same result', (format) => {
    expect(REPORTERS[format].documents(sampleResult())).toEqual(REPORTERS[format].documents(sampleResult()));
  });
});
