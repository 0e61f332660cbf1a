import { describe, expect, test } from 'vitest';
import { comparableRun } from '../../src/compare/comparable-run.ts';
import { compareRuns } from '../../src/compare/compare-runs.ts';
import { judged, recordedCapture } from '../../src/evaluate/testing/recorded.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { displayWidth } from '../text/display-width.ts';
import { comparisonJson } from './comparison-json.ts';
import { comparisonMarkdown } from './comparison-markdown.ts';
import { comparisonText } from './comparison-text.ts';

const run = async (name: string) => comparableRun(judged(await recordedCapture(name), { runId: name }));
const comparison = compareRuns(await run('dev-tools-before'), await run('dev-tools-after'), ({ check }) =>
  check === 'memory-limit-undeclared' ? 'PR-96' : undefined,
);

/** Without what did not change: that is long, and the tables of the others have the same shape. */
const brief: Comparison = { ...comparison, findings: comparison.findings.filter(({ state }) => state !== 'open') };

describe('a system before and after its remediation', () => {
  test.each([
    ['changes.md', comparisonMarkdown(brief)],
    ['changes.txt', comparisonText(brief, 120)],
  ])('%s is what it was', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`samples/${name}`);
  });

  test('what did not change is counted, and listed in the Markdown only', () => {
    expect(comparisonText(comparison, 120)).toContain(`${comparison.counts.open} still open`);
    expect(comparisonText(comparison, 120)).not.toContain('healthcheck-undeclared');
    expect(comparisonMarkdown(comparison)).toContain('## Still open');
  });
});

test('no line is wider than the screen', () => {
  const widest = Math.max(...comparisonText(comparison, 60).split('\n').map(displayWidth));
  expect(widest).toBeLessThanOrEqual(60);
});

test('the JSON says of which kind it is, and holds every finding', () => {
  const parsed = JSON.parse(comparisonJson(comparison)) as { schema: string; findings: unknown[] };
  expect([parsed.schema, parsed.findings.length]).toEqual(['gates-comparison/1', comparison.findings.length]);
});

test('nothing in it acts on a terminal or on Markdown', () => {
  const hostile = { ...comparison.findings[0], message: 'a\u001b[31m|b\n# c', subject: { service: '`x`|\u202e' } };
  const result = { ...comparison, findings: [hostile] } as Comparison;
  for (const hidden of ['\u001b', '\u202e']) {
    expect(comparisonText(result, 200)).not.toContain(hidden);
    expect(comparisonMarkdown(result)).not.toContain(hidden);
  }
  expect(comparisonMarkdown(result)).not.toContain('\n# c');
});
