import { PRIORITIES } from '../../src/model/priority.ts';
import type { RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import type { FileFormat } from '../file-format.ts';
import { prose } from '../markdown/escape.ts';
import { type AlikeFindings, alikeFindings, findingLine } from '../markdown/finding.ts';
import { md } from '../markdown/markdown.ts';
import { runSummary } from '../markdown/summary.ts';
import { urgentFindings } from '../select/urgent-findings.ts';
import { clause } from '../text/sentence.ts';
import { type CountedLine, withinBytes } from './within-bytes.ts';

/** GitHub drops a summary of more than 1 MiB as a whole. */
const LARGEST = 1_000_000;

/** Kept free for the sentence about what was left out. */
const RESERVED = 1000;

/** Findings that are told in one line; more of them are told in another one, which can be left out. */
const FINDINGS_OF_A_LINE = 100;

/** The summary of a run for the page of a workflow, and every finding below it, most urgent first, while there is room. */
export const GITHUB_SUMMARY: FileFormat = {
  render: (result) => {
    const lines = [...summaryLines(result), ...findingLines(result)];
    const { shown, leftOut } = withinBytes(lines, LARGEST - RESERVED);
    const isWhole = shown.length === lines.length;
    const told =
      leftOut > 0 ? `${countText(leftOut, 'less urgent finding')} left out here` : 'The rest is left out here';
    const note = isWhole
      ? []
      : ['', prose(`${told}: a summary may have 1 MiB. The documents of the run have them all.`)];
    return `${[...shown.map(({ text }) => text), ...note].join('\n')}\n`;
  },
};

function summaryLines(result: RunResult): CountedLine[] {
  return runSummary(result)
    .trimEnd()
    .split('\n')
    .map((text) => ({ text, findings: 0 }));
}

function findingLines(result: RunResult): CountedLine[] {
  const items = urgentFindings(result);
  return PRIORITIES.flatMap((priority) => {
    const ofPriority = items.filter((item) => item.priority === priority);
    if (ofPriority.length === 0) return [];
    const lines = ofPriority.flatMap(({ gate, check, findings }) => [
      { text: md`- ${prose(`${gate.id.toUpperCase()}: ${clause(check.title)}`)}`, findings: 0 },
      ...alikeFindings(findings)
        .flatMap(inPortions)
        .map((portion) => ({
          text: findingLine(portion, { fix: true, priority: false }),
          findings: portion.length,
        })),
    ]);
    return [
      { text: '', findings: 0 },
      { text: md`## All ${prose(priority)} Findings`, findings: 0 },
      { text: '', findings: 0 },
      ...lines,
    ];
  });
}

function inPortions(findings: AlikeFindings): AlikeFindings[] {
  const portions: AlikeFindings[] = [];
  for (let start = 0; start < findings.length; start += FINDINGS_OF_A_LINE) {
    const [first, ...others] = findings.slice(start, start + FINDINGS_OF_A_LINE);
    if (first) portions.push([first, ...others]);
  }
  return portions;
}
