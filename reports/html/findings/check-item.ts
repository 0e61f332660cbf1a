import type { CheckResult } from '../../../src/model/check-result.ts';
import type { RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { markOfCheck } from '../../select/mark-of.ts';
import type { PlacedCheck } from '../../select/statements.ts';
import { clause, firstOf } from '../../text/sentence.ts';
import { subjectName } from '../../text/subject-parts.ts';
import { citation, citationIfAny } from '../evidence/citation.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, joinHtml, NOTHING } from '../markup/html.ts';
import { markPill, priorityPill } from '../markup/marks.ts';
import { checkAnchor, outsideLink, prose, proseSentence, sectionAnchor } from '../markup/wording.ts';
import { findingItem } from './finding-item.ts';
import { urgencyOf } from './standing.ts';

const SUBJECTS_NAMED = 4;
/** So few findings of a check are shown opened: one click leads to everything. */
const OPENED = 1;

/** One check of the list: what is true, how urgent it is and whom it concerns; opened, why, the fix and each finding. */
export function checkItem(result: Pick<RunResult, 'evidence'>, placed: PlacedCheck): Html {
  const { gate, section, check } = placed;
  const mark = markOfCheck(check);
  const place = html`<a href="#${sectionAnchor(gate.id, section.id)}">${text(`${gate.id.toUpperCase()} ${section.title}`)}</a>`;
  return html`<li class="check" id="${checkAnchor(gate.id, check.id)}" data-gate="${text(gate.id)}" data-priority="${text(urgencyOf(check))}" data-status="${text(mark)}"><details><summary>${priorityPill(urgencyOf(check))} <span class="title">${prose(clause(check.title))}</span> <span class="concerned">${concerned(check)}</span> ${markPill(mark)}</summary>
<div class="body"><p class="quiet">${place} · <code>${text(check.id)}</code> · ${text(countText(check.examined, 'subject'))} examined ${citationIfAny(check.evidence)}</p>
${reasonOf(check)}${adviceOf(check)}${findingsOf(result, check)}</div></details></li>
`;
}

function concerned({ findings }: CheckResult): Html {
  if (findings.length === 0) return NOTHING;
  const names = [...new Set(findings.map(({ subject }) => subjectName(subject)))];
  return html`${text(countText(findings.length, 'finding'))}: ${text(firstOf(names, SUBJECTS_NAMED).join(', '))}`;
}

function reasonOf({ reason }: CheckResult): Html {
  return reason === undefined ? NOTHING : html`<p class="reason">${proseSentence(reason)}</p>`;
}

/** Why it matters and what to do, where something is to be done. */
function adviceOf(check: CheckResult): Html {
  if (check.verdict === 'not-applicable') return NOTHING;
  const why = html`<dt>Why</dt><dd>${proseSentence(check.why)}${references(check)}</dd>`;
  if (check.findings.length === 0) return html`<dl class="facts">${why}</dl>`;
  const { fix, impact, effort } = check;
  return html`<dl class="facts">${why}<dt>Fix</dt><dd>${proseSentence(fix)} <span class="quiet">Effort: ${text(effort)}.</span></dd><dt>If left</dt><dd>${proseSentence(impact)}</dd></dl>`;
}

function references({ references: named }: CheckResult): Html {
  if (named.length === 0) return NOTHING;
  const links = named.map(({ label, url }) => outsideLink(label, url));
  return html` <span class="quiet">See ${joinHtml(links, '; ')}.</span>`;
}

function findingsOf(result: Pick<RunResult, 'evidence'>, check: CheckResult): Html {
  const { findings, title } = check;
  if (findings.length === 0)
    return check.verdict === 'pass' ? html`<p>Shown by ${citation(check.evidence, title)}.</p>` : NOTHING;
  const items = findings.map((finding) => findingItem(result, check, finding, findings.length <= OPENED));
  return html`<ul class="findings">${items}</ul>`;
}
