import { describe, expect, test } from 'vitest';
import { countFindings, urgentFindings } from '../select/urgent-findings.ts';
import { manyFindings } from '../testing/many-findings.ts';
import { allTokens } from '../testing/parsed-markdown.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { GITHUB_SUMMARY } from './step-summary.ts';

const recorded = await recordedResults();
const LARGEST = 1024 * 1024;

const headings = (text: string) =>
  allTokens(text).flatMap((token) => (token.type === 'heading' ? [String((token as { text?: string }).text)] : []));

test('begins with the summary of the run and tells every finding below it, most urgent first', () => {
  expect(headings(GITHUB_SUMMARY.render(sampleResult())).slice(-2)).toEqual(['All P0 Findings', 'All P2 Findings']);
  expect(GITHUB_SUMMARY.render(sampleResult())).toContain(
    '  - service `worker` — the Docker socket is mounted read-write. Observed: /var/run/docker.sock at ' +
      '/var/run/docker.sock; expected: no mount of the Docker socket. Fix: Remove the mount',
  );
});

test.each(recorded)('the summary of $name is whole and small enough', ({ result }) => {
  const text = GITHUB_SUMMARY.render(result);
  expect(Buffer.byteLength(text)).toBeLessThan(LARGEST);
  expect(text).not.toContain('left out here');
  expect(text.split('\n').filter((line) => line.startsWith('  - ')).length).toBeGreaterThan(0);
  expect(countFindings(urgentFindings(result))).toBeGreaterThan(0);
});

describe('ten thousand findings', () => {
  const text = GITHUB_SUMMARY.render(manyFindings(10_000));

  test('are cut below the limit, from the least urgent', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(LARGEST);
    expect(headings(text)).toContain('All P0 Findings');
    expect(headings(text)).not.toContain('All P3 Findings');
  });

  test('are counted where they are left out', () => {
    const told = text.match(/service-\d+.? \(|service `service-\d+`/g)?.length ?? 0;
    const [, leftOut = '0'] = /(\d+) less urgent findings left out here/.exec(text) ?? [];
    expect(Number(leftOut)).toBeGreaterThan(1000);
    expect(told).toBeGreaterThan(1000);
  });
});
