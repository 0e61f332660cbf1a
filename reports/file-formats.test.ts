import { describe, expect, test } from 'vitest';
import { FILE_FORMAT_NAMES, FILE_FORMATS } from './file-formats.ts';
import { manyFindings } from './testing/many-findings.ts';
import { recordedResults } from './testing/recorded-results.ts';

const recorded = await recordedResults();

describe.each(FILE_FORMAT_NAMES)('%s', (name) => {
  test.each(recorded)('gives the same bytes for the same result of $name', async ({ result }) => {
    const format = await FILE_FORMATS[name]();
    const text = format.render(result);
    expect(text.length).toBeGreaterThan(0);
    expect(format.render(structuredClone(result))).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('renders ten thousand findings', async () => {
    const format = await FILE_FORMATS[name]();
    const result = manyFindings(10_000);
    const text = format.render(result);
    expect(text).not.toBe(format.render(manyFindings(1)));
    // Not even the widest format says more of a finding than a page.
    expect(text.length).toBeLessThan(10_000 * 3000);
  });
});
