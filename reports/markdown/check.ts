import type { CheckResult } from '../../src/model/check-result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { markOfCheck } from '../select/mark-of.ts';
import { clause, sentence } from '../text/sentence.ts';
import { citation } from './citation.ts';
import { heading, prose } from './escape.ts';
import { alikeFindings, findingLine, fixOf } from './finding.ts';
import { findingTable } from './finding-table.ts';
import { blocks, lines, type Markdown, md, NOTHING } from './markdown.ts';
import { sign } from './marks.ts';

/** From this many different things to say on, a table reads better than a list. */
const DIFFERENT_IN_A_TABLE = 4;

/** A check as a line of its section's list, with its findings below it when they are few. */
export function checkLine(check: CheckResult): Markdown {
  switch (check.verdict) {
    case 'pass':
      return md`${mark(check)} (${check.examined} examined) ${citation(check.evidence, check.title)}`;
    case 'fail':
    case 'waived':
      return failedLine(check);
    case 'indeterminate':
      return md`${mark(check)} — not evaluated: ${because(check)}`;
    case 'crashed':
      return md`${mark(check)} — the check crashed: ${because(check)}`;
    case 'not-applicable':
      return NOTHING;
  }
}

/** The findings of a check that has many of them, as a block of its own; nothing for any other check. */
export function checkDetails(check: CheckResult): Markdown {
  if (!isLong(check)) return NOTHING;
  return blocks(heading(4, check.title, sign(markOfCheck(check))), why(check), findingTable(check.findings));
}

function failedLine(check: CheckResult): Markdown {
  const { priority, findings, examined, reason } = check;
  const counted = md`(${prose(priority)}, ${prose(countText(findings.length, 'finding'))}, ${examined} examined)`;
  const evidence = [...check.evidence, ...findings.flatMap((finding) => finding.evidence)];
  const where = isLong(check) ? md`, listed below` : NOTHING;
  return lines(
    md`${mark(check)} ${counted}${where} ${citation(evidence, check.title)}`,
    isLong(check) ? NOTHING : fewFindings(check),
    reason === undefined ? NOTHING : md`  - ${sign('unknown')} ${prose(sentence(reason))}`,
  );
}

/** One line for each thing that is said of one or more subjects; what is the same for all of them is said once. */
function fewFindings(check: CheckResult): Markdown {
  const { findings } = check;
  const groups = alikeFindings(findings);
  const [first] = findings;
  const isSharedFix = findings.length > 1 && new Set(findings.map(({ fix }) => fix)).size === 1;
  const detail = { fix: !isSharedFix, priority: new Set(findings.map(({ priority }) => priority)).size > 1 };
  return lines(
    md`  - ${why(check)}`,
    ...groups.map((group) => findingLine(group, detail)),
    isSharedFix && first ? md`  - ${fixOf(first)}` : NOTHING,
  );
}

function why({ why: reason, references }: CheckResult): Markdown {
  const labels = references.map(({ label }) => label).join('; ');
  const source = labels === '' ? NOTHING : md` See ${prose(sentence(labels))}`;
  return md`Why it matters: ${prose(sentence(reason))}${source}`;
}

function mark(check: CheckResult): Markdown {
  return md`- ${sign(markOfCheck(check))} ${prose(clause(check.title))}`;
}

function because({ reason }: CheckResult): Markdown {
  return prose(sentence(reason ?? 'no reason was given'));
}

function isLong({ findings }: CheckResult): boolean {
  return alikeFindings(findings).length >= DIFFERENT_IN_A_TABLE;
}
