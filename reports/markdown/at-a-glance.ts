import { PRIORITIES } from '../../src/model/priority.ts';
import type { GateResult, RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { gateCounts } from '../select/gate-counts.ts';
import { gapsOf } from '../select/gate-evidence.ts';
import { overviewOf } from '../select/overview.ts';
import { type UrgentFindings, urgentFindings } from '../select/urgent-findings.ts';
import { clause, firstOf, sentence } from '../text/sentence.ts';
import { subjectName } from '../text/subject-parts.ts';
import { VERDICT_WORDS } from '../text/verdict-words.ts';
import { citation } from './citation.ts';
import { linkToHeading, prose } from './escape.ts';
import { blocks, joinMarkdown, lines, type Markdown, md, NOTHING } from './markdown.ts';
import { sign } from './marks.ts';
import { wrapped } from './wrap.ts';

const COLUMNS = 80;
const ITEMS_NAMED = 5;
const SUBJECTS_NAMED = 3;
const REASONS_NAMED = 2;
const REASON_LENGTH = 100;

/**
 * The first screen of a document: what the gate came to, whether the next one may start, the figures that matter, what
 * is not known, and what is most urgent. Its lines fit a terminal, so that it can be read without a renderer.
 */
export function atAGlance(result: RunResult, gate: GateResult): Markdown {
  const facts = [
    md`**Status:** ${status(gate)}`,
    nextGate(result, gate),
    ...(gate.counts.checks === 0
      ? []
      : [md`**Findings:** ${findings(gate)}`, ...figures(gate), md`**Not evaluated:** ${unknown(result, gate)}`]),
  ];
  const told = facts.filter((fact) => fact !== '').map((fact) => wrapped(md`- ${fact}`, COLUMNS, 2));
  return blocks(lines(...told), mostUrgent(result, gate));
}

function status({ verdict, reason }: GateResult): Markdown {
  const word = prose(VERDICT_WORDS[verdict]);
  return reason === undefined ? md`**${word}**` : md`**${word}** — ${prose(sentence(reason))}`;
}

function nextGate({ gates }: RunResult, { readiness: { next, ready, blockedBy } }: GateResult): Markdown {
  if (next === undefined) return NOTHING;
  const following = gates.find(({ id }) => id === next);
  const name = prose(following?.heading.split(' - ', 1).join('') ?? next.toUpperCase());
  const told = md`**Next gate:** ${sign(ready ? 'pass' : blockedBy.length > 0 ? 'fail' : 'unknown')} ${name}`;
  if (ready) return md`${told} can start`;
  if (blockedBy.length === 0) return md`${told} is not ready`;
  const titles = firstOf(
    blockedBy.map(({ title }) => clause(title)),
    REASONS_NAMED,
  );
  return md`${told} is blocked: ${prose(titles.join('; '))}`;
}

/** How many there are of each priority, in how many of the checks that were judged. */
function findings(gate: GateResult): Markdown {
  const checks = gate.sections.flatMap((section) => section.checks);
  const found = checks.flatMap((check) => check.findings);
  const open = found.filter(({ waiver }) => waiver === undefined);
  const counts = PRIORITIES.map((priority) => `${open.filter((one) => one.priority === priority).length} ${priority}`);
  const { passed, failed, warnings } = gateCounts(gate);
  const accepted = found.length === open.length ? NOTHING : md`; ${prose(`${found.length - open.length} accepted`)}`;
  const judged = passed + failed + warnings + gate.counts.waived;
  return md`${prose(counts.join(', '))}${accepted}; ${passed} of ${judged} judged checks hold`;
}

function figures(gate: GateResult): Markdown[] {
  return overviewOf(gate).flatMap(({ rows, reason, incomplete }) => [
    ...rows.map(({ cells: [title = '', ...observed], evidence }) => {
      return md`**${prose(title)}:** ${prose(observed.join('; '))} ${citation(evidence, title)}`;
    }),
    ...[rows.length === 0 ? reason : incomplete].map((why) =>
      why === undefined ? NOTHING : md`${sign('unknown')} Figures: ${prose(clause(why))}`,
    ),
  ]);
}

/** What could not be looked at, and why; what does not apply is no gap. */
function unknown(result: RunResult, gate: GateResult): Markdown {
  const gaps = gapsOf(result, gate);
  if (gaps.length === 0)
    return md`nothing that was asked for; ${prose(countText(gate.counts.notApplicable, 'check'))} did not apply`;
  const reasons = [...new Set(gaps.map(({ reason }) => reason))];
  const named = firstOf(reasons, REASONS_NAMED).map((reason) => prose(clause(reason), REASON_LENGTH));
  const counted = prose(countText(gaps.length, 'statement'));
  return md`${sign('unknown')} ${counted}: ${joinMarkdown(named, '; ')} (${linkToHeading('Not Evaluated')})`;
}

function mostUrgent(result: RunResult, gate: GateResult): Markdown {
  const items = urgentFindings(result).filter((item) => item.gate.id === gate.id);
  if (items.length === 0) return NOTHING;
  return blocks(
    md`Most urgent:`,
    lines(...items.slice(0, ITEMS_NAMED).map((item, index) => urgentItem(item, index + 1))),
  );
}

function urgentItem({ gate, check, priority, findings: found }: UrgentFindings, number: number): Markdown {
  const names = [...new Set(found.map(({ subject }) => subjectName(subject)))];
  const where = firstOf(names, SUBJECTS_NAMED).join(', ');
  const title = md`${number}. **${prose(priority)}** ${prose(clause(check.title))}: ${prose(where)}`;
  const section = gate.sections.find(({ checks }) => checks.includes(check));
  const evidence = citation(
    found.flatMap((finding) => finding.evidence),
    check.title,
  );
  const place = section === undefined ? evidence : md`${linkToHeading(section.title)} ${evidence}`;
  return wrapped(md`${title} ${place}`, COLUMNS, 3);
}
