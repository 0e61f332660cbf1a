import type { FindingLife } from '../../../src/history/finding-lives.ts';
import type { HistorySummary } from '../../../src/history/history-summary.ts';
import { observations, type PastRun } from '../../../src/history/runs.ts';
import type { FindingSeries } from '../../../src/history/series.ts';
import { PRIORITIES } from '../../../src/model/priority.ts';
import type { GateVerdict } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { durationText } from '../../../src/shared/duration-text.ts';
import { fitColumns } from '../../text/display-width.ts';
import { VERDICT_WORDS } from '../../text/verdict-words.ts';
import { visibleText } from '../../text/visible-text.ts';
import { sparkline } from './sparkline.ts';

const RUNS_SHOWN = 20;
const FINDINGS_SHOWN = 20;
const POINTS_SHOWN = 30;
const GATE_MARKS: Readonly<Record<GateVerdict, string>> = {
  passed: '✓',
  failed: '✗',
  'not-established': '?',
  'not-started': '–',
  'not-configured': '–',
};

/** A history as a screen of text, 80 columns at most: its runs, the trend, what is open and since when. Ends in a newline. */
export function historyScreen(summary: HistorySummary): string {
  if (summary.runs.length === 0) return 'There is no run in the history.\n';
  const projects = [...new Set(summary.runs.map(({ project }) => project))];
  const parts = projects.flatMap((project) => projectPart(project, summary));
  return `${[...parts, timesToFix(summary)].filter((part) => part !== '').join('\n\n')}\n`;
}

function projectPart(project: string, summary: HistorySummary): string[] {
  const of = <T extends { readonly project: string }>(all: readonly T[]) =>
    all.filter((one) => one.project === project);
  const findings = of(summary.findings);
  return [
    fitted(`Project ${visibleText(project)}: ${countText(of(summary.runs).length, 'run')}`),
    runTable(of(summary.runs), findings),
    trendTable(of(summary.trend)),
    openTable(findings.filter(({ fixedAt }) => fixedAt === undefined)),
  ];
}

function runTable(runs: readonly PastRun[], findings: readonly FindingLife[]): string {
  const shown = runs.slice(-RUNS_SHOWN);
  const observed = new Set(observations(runs));
  const head = row('Run', 'Verdict', '', ...PRIORITIES, 'Change', '');
  const rows = shown.map((run) => {
    const counts = PRIORITIES.map((priority) =>
      String(run.gates.reduce((sum, gate) => sum + gate.findings[priority], 0)),
    );
    const marks = run.gates.map(({ verdict }) => GATE_MARKS[verdict]).join('');
    const changes = observed.has(run) && run !== runs[0] ? changesAt(run, findings) : '';
    return row(visibleText(run.run), VERDICT_WORDS[run.verdict], marks, ...counts, changes, noteOf(run));
  });
  const earlier = runs.length - shown.length;
  return [...(earlier > 0 ? [`(${countText(earlier, 'earlier run')} not shown)`] : []), head, ...rows].join('\n');
}

function changesAt({ takenAt }: PastRun, findings: readonly FindingLife[]): string {
  const found = findings.filter(({ firstSeen }) => firstSeen === takenAt).length;
  const fixed = findings.filter(({ fixedAt }) => fixedAt === takenAt).length;
  return [found === 0 ? '' : `+${found}`, fixed === 0 ? '' : `-${fixed}`].filter((part) => part !== '').join(' ');
}

function noteOf({ complete, key, removed }: PastRun): string {
  return [
    ...(complete ? [] : ['partial']),
    ...(key === undefined ? [] : ['signed']),
    ...(removed ? ['removed'] : []),
  ].join(' ');
}

function trendTable(trend: readonly FindingSeries[]): string {
  const rows = trend.map(({ gate, priority, points }) => {
    const counts = points.slice(-POINTS_SHOWN).map(({ count }) => count);
    return fitted(`${gate.toUpperCase()} ${priority}  ${sparkline(counts)}  ${counts[0]} → ${counts.at(-1)}`);
  });
  return rows.length === 0 ? '' : ['Findings, run by run', ...rows].join('\n');
}

function openTable(open: readonly FindingLife[]): string {
  if (open.length === 0) return 'No finding is open.';
  const rows = open.slice(0, FINDINGS_SHOWN).map(({ priority, gate, check, fingerprint, firstSeen, lastSeen }) => {
    const what = `${priority} ${gate.toUpperCase()} ${visibleText(check)}`;
    return `${cut(what, 36)}  ${visibleText(fingerprint).padEnd(16)}  ${firstSeen.slice(0, 10)}  ${lastSeen.slice(0, 10)}`;
  });
  const more = open.length - rows.length;
  const head = `${cut('Open', 36)}  ${'Fingerprint'.padEnd(16)}  First seen  Last seen`;
  return [head, ...rows.map(fitted), ...(more > 0 ? [`(${more} more: --json lists all)`] : [])].join('\n');
}

function timesToFix({ meanTimeToFixMs }: HistorySummary): string {
  const times = PRIORITIES.flatMap((priority) => {
    const mean = meanTimeToFixMs[priority];
    return mean === undefined ? [] : [`${priority} ${durationText(mean / 1000)}`];
  });
  return times.length === 0 ? '' : `Mean time to fix: ${times.join(', ')}`;
}

const WIDTH = 80;
const WIDTHS = [26, 15, 3, 3, 3, 3, 3, 7, 0];

function row(...cells: readonly string[]): string {
  const padded = cells.map((cell, index) =>
    index < 3 ? cut(cell, WIDTHS[index] ?? 0) : cell.padStart(WIDTHS[index] ?? 0),
  );
  return fitted(padded.join(' ').trimEnd());
}

function cut(text: string, width: number): string {
  return fitColumns(text, width).padEnd(width);
}

function fitted(text: string): string {
  return fitColumns(text, WIDTH);
}
