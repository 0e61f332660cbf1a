import { describe, expect, test } from 'vitest';
import { type FormatName, REPORTERS } from './reporters.ts';
import { sampleResult } from './testing/sample-result.ts';

const GATE_DOCUMENTS = ['01_CONFIG_AUDIT', '02_RUNTIME_AUDIT', '03_FUNCTIONAL_TESTS'];
const FILES: readonly [FormatName, readonly string[]][] = [
  ['md', [...GATE_DOCUMENTS.map((name) => `${name}.md`), 'SUMMARY.md']],
  ['json', [...GATE_DOCUMENTS.map((name) => `${name}.json`), 'result.json']],
  ['html', ['index.html']],
];

const documentsOf = async (format: FormatName) => [...(await REPORTERS[format]()).documents(sampleResult())];

describe('every format', () => {
  test('is known to these tests', () => {
    expect(FILES.map(([format]) => format)).toEqual(Object.keys(REPORTERS));
  });

  test.each(FILES)('%s writes %j', async (format, names) => {
    expect((await documentsOf(format)).map(({ fileName }) => fileName)).toEqual(names);
  });

  test.each(FILES)('%s gives the same bytes for the same result', async (format) => {
    expect(await documentsOf(format)).toEqual(await documentsOf(format));
  });
});
