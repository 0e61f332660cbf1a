import type { GateResult, NotEvaluated, RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { gateCounts } from '../select/gate-counts.ts';
import { countFindings, type UrgentFindings, urgentFindings } from '../select/urgent-findings.ts';
import { clause, firstOf, sentence } from '../text/sentence.ts';
import { subjectName } from '../text/subject-parts.ts';
import { utcTime } from '../text/utc-time.ts';
import { exitCodeMeaning, VERDICT_WORDS } from '../text/verdict-words.ts';
import { citation } from './citation.ts';
import { overrides } from './document-header.ts';
import { cell, code, prose } from './escape.ts';
import { subject } from './finding.ts';
import { acceptedLine, comparisonLine } from './history-lines.ts';
import { blocks, joinMarkdown, lines, type Markdown, md } from './markdown.ts';
import { notEvaluatedBlock } from './not-evaluated.ts';
import { releaseBlock } from './release.ts';
import { notProven, sealLines } from './seal.ts';
import { table } from './table.ts';

const ITEMS_NAMED = 10;
const SUBJECTS_NAMED = 8;

/** SUMMARY.md: what the run came to, on one page, with a newline at its end. */
export function runSummary(result: RunResult): string {
  const { run, verdict, exitCode, gates } = result;
  const placeOf = (gap: NotEvaluated) => gates.find(({ id }) => id === gap.gate)?.title ?? gap.gate;
  const document = blocks(
    md`# Summary of the run on project ${code(run.project)}`,
    lines(
      md`- **Verdict:** **${prose(VERDICT_WORDS[verdict])}**`,
      md`- **Exit code:** ${exitCode} — ${prose(exitCodeMeaning(exitCode))}`,
      md`- **Run:** ${code(run.id)} at ${prose(utcTime(run.takenAt))} by ${code(`${run.user}@${run.host}`)}`,
      run.interruptedBy === undefined
        ? md``
        : md`- **Interrupted:** by ${prose(run.interruptedBy)}; this run is partial`,
      overrides(result),
      sealLines(result),
      acceptedLine(result),
      comparisonLine(result),
    ),
    md`## Release`,
    releaseBlock(result),
    md`## Gates`,
    gateTable(result),
    md`## Most Urgent Findings`,
    topFindings(result),
    notEvaluatedBlock(result, result.notEvaluated, { level: 2, placeOf }),
    md`## Documents`,
    lines(...gates.map(({ title, document: name }) => md`- ${prose(title)}: ${code(`${name}.md`)}`)),
    notProven(result, 2),
  );
  return `${document}\n`;
}

function gateTable({ gates }: RunResult): Markdown {
  const rows = gates.map((gate) => {
    const { passed, failed, warnings, notEvaluated } = gateCounts(gate);
    return [
      cell(`${gate.id.toUpperCase()} ${gate.title}`),
      cell(VERDICT_WORDS[gate.verdict]),
      ...[passed, failed, warnings, notEvaluated].map((count) => md`${count}`),
      nextGate(gate.readiness),
    ];
  });
  const numbers = [md`Passed`, md`Failed`, md`Warnings`, md`Not evaluated`].map((title) => ({
    title,
    align: 'right' as const,
  }));
  return table([{ title: md`Gate` }, { title: md`Verdict` }, ...numbers, { title: md`Next gate` }], rows);
}

function nextGate({ next, ready, blockedBy }: GateResult['readiness']): Markdown {
  if (next === undefined) return md`—`;
  const name = cell(next.toUpperCase());
  if (ready) return md`${name} can start`;
  return blockedBy.length === 0
    ? md`${name} is not ready`
    : md`${name} is blocked by ${cell(countText(blockedBy.length, 'check'))}`;
}

function topFindings(result: RunResult): Markdown {
  const items = urgentFindings(result);
  if (items.length === 0) return md`None: no check that was evaluated failed.`;
  const named = items.slice(0, ITEMS_NAMED).map((item, index) => md`${index + 1}. ${urgentItem(item)}`);
  const others = countFindings(items.slice(ITEMS_NAMED));
  const rest = md`${prose(countText(others, 'more finding'))} can be read in the documents.`;
  return blocks(lines(...named), others > 0 ? rest : md``);
}

function urgentItem({ gate, check, priority, findings }: UrgentFindings): Markdown {
  const [first] = findings;
  const head = md`**${prose(priority)}** ${prose(gate.id.toUpperCase())}`;
  if (findings.length === 1) {
    const told = md`${subject(first.subject, 'line')} — ${prose(sentence(first.message))}`;
    return md`${head}, ${told} ${citation(first.evidence, first.message)}`;
  }
  const names = [...new Set(findings.map((finding) => subjectName(finding.subject)))];
  const where = joinMarkdown(
    firstOf(names, SUBJECTS_NAMED).map((name) => prose(name)),
    ', ',
  );
  const evidence = findings.flatMap((finding) => finding.evidence);
  return md`${head} — ${prose(clause(check.title))}: ${findings.length} findings (${where}). ${citation(evidence, check.title)}`;
}
