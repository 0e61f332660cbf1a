import type { CheckResult } from '../../src/model/check-result.ts';
import { PRIORITIES } from '../../src/model/priority.ts';
import type { GateResult, NotEvaluated, RunResult, SectionResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { RELEASE_WORDS, releaseReason } from '../text/release-words.ts';
import { clause, firstOf, sentence } from '../text/sentence.ts';
import { subjectName } from '../text/subject-parts.ts';
import { utcTime } from '../text/utc-time.ts';
import { VERDICT_WORDS } from '../text/verdict-words.ts';
import { citation } from './citation.ts';
import { code, prose } from './escape.ts';
import { blocks, joinMarkdown, lines, type Markdown, md, NOTHING } from './markdown.ts';

const SUBJECTS_NAMED = 5;

/**
 * The checklist before a release, to be pasted where people tick things off: each section of each gate with its state in a
 * run, below it what is left to do, and at the end what people check themselves. Ends in a newline.
 *
 * @param manual what people check themselves
 */
export function releaseChecklist(result: RunResult, manual: readonly string[]): string {
  const { run, release, gates } = result;
  const document = blocks(
    md`# Release checklist of ${code(run.project)}`,
    md`State of run ${code(run.id)} of ${prose(utcTime(run.takenAt))}: **${prose(RELEASE_WORDS[release.verdict])}**, ${prose(sentence(releaseReason(release)))}`,
    ...gates.flatMap((gate) => [gateHeading(gate), gateItems(gate, result.notEvaluated)]),
    manual.length === 0 ? NOTHING : md`## Checked by people`,
    lines(...manual.map((text) => md`- [ ] ${prose(text)}`)),
  );
  return `${document}\n`;
}

function gateHeading({ title, verdict, document }: GateResult): Markdown {
  return md`## ${prose(title)}: ${prose(VERDICT_WORDS[verdict])} (${code(`${document}.md`)})`;
}

function gateItems(gate: GateResult, gaps: readonly NotEvaluated[]): Markdown {
  if (gate.verdict === 'not-started' || gate.verdict === 'not-configured')
    return md`- [ ] Not evaluated: ${prose(sentence(gate.reason ?? VERDICT_WORDS[gate.verdict]))}`;
  const judged = gate.sections.filter(({ checks }) => checks.some(({ verdict }) => verdict !== 'not-applicable'));
  if (judged.length === 0) return md`- [ ] Not evaluated: nothing in this gate applies.`;
  return lines(...judged.flatMap((section) => sectionItems(section, openGaps(gate, section, gaps))));
}

/** What could not be evaluated in a section, each statement once. */
function openGaps(gate: GateResult, section: SectionResult, gaps: readonly NotEvaluated[]): readonly NotEvaluated[] {
  return gaps.filter((gap) => gap.gate === gate.id && gap.section === section.id && gap.check !== undefined);
}

/** A section is ticked when nothing in it is left to do before the release. */
function sectionItems({ title, checks }: SectionResult, gaps: readonly NotEvaluated[]): Markdown[] {
  const failing = checks
    .filter(({ verdict }) => verdict === 'fail')
    .toSorted((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
  const blocking = failing.filter(({ failsGate }) => failsGate);
  const waived = checks.filter(({ verdict }) => verdict === 'waived');
  const passed = checks.filter(({ verdict }) => verdict === 'pass');
  const isKnown = checks.every(({ verdict }) => verdict !== 'indeterminate' && verdict !== 'crashed');
  const done = blocking.length === 0 && gaps.length === 0 && isKnown;
  const counted = [
    [passed.length, 'passed'],
    [blocking.length, 'failing'],
    [failing.length - blocking.length, 'to be improved'],
    [waived.length, 'accepted'],
    [gaps.length, 'not evaluated'],
  ] as const;
  const state = counted.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ');
  const evidence = checks.flatMap((check) => check.evidence);
  const cited = evidence.length > 0 ? md` ${citation(evidence, title)}` : NOTHING;
  const box = done ? md`- [x]` : md`- [ ]`;
  return [
    md`${box} **${prose(title)}**: ${prose(state)}${cited}`,
    ...failing.map(failingItem),
    ...gaps.map((gap) => md`  - [ ] Not evaluated: ${prose(clause(gap.title))} (${prose(clause(gap.reason))})`),
    ...waived.map(waivedItem),
  ];
}

function failingItem({ priority, title, findings, fix, evidence }: CheckResult): Markdown {
  const names = [...new Set(findings.filter(({ waiver }) => !waiver).map((finding) => subjectName(finding.subject)))];
  const where = joinMarkdown(
    firstOf(names, SUBJECTS_NAMED).map((name) => prose(name)),
    ', ',
  );
  const cited = [...findings.flatMap((finding) => finding.evidence), ...evidence];
  return md`  - [ ] ${prose(priority)} ${prose(clause(title))} (${where}): ${prose(sentence(fix))} ${citation(cited, title)}`;
}

function waivedItem({ title, findings }: CheckResult): Markdown {
  const [waiver] = findings.flatMap((finding) => finding.waiver ?? []);
  const until = waiver ? `: ${clause(waiver.reason)} (${waiver.owner}, until ${waiver.expires})` : '';
  const evidence = findings.flatMap((finding) => finding.evidence);
  return md`  - [x] Accepted, ${prose(countText(findings.length, 'finding'))}: ${prose(`${clause(title)}${until}`)} ${citation(evidence, title)}`;
}
