import type { NotEvaluated, RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';
import { failedReads } from '../../select/gate-evidence.ts';
import { clause } from '../../text/sentence.ts';
import { citationIfAny } from '../evidence/citation.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, joinHtml, NOTHING } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';
import { checkAnchor, code, prose, proseSentence, sectionAnchor } from '../markup/wording.ts';

/** What could not be established, by the reason, before anything that could: a page without it says so. */
export function notEvaluatedPart(result: Pick<RunResult, 'notEvaluated' | 'evidence'>): Part {
  const { notEvaluated } = result;
  if (notEvaluated.length === 0)
    return {
      id: 'not-evaluated',
      title: 'Not evaluated',
      content: html`<p>Nothing: all that was asked for could be established.</p>`,
    };
  const reasons = [...groupBy(notEvaluated, ({ reason }) => reason)];
  return {
    id: 'not-evaluated',
    title: 'Not evaluated',
    content: html`<p>${text(countText(notEvaluated.length, 'statement'))} could not be established. What was not observed has neither passed nor failed.</p>
<ul class="gaps">${reasons.map(([reason, gaps]) => reasonItem(result, reason, gaps))}</ul>`,
  };
}

function reasonItem(result: Pick<RunResult, 'evidence'>, reason: string, gaps: readonly NotEvaluated[]): Html {
  const missing = distinct(gaps.flatMap((gap) => gap.missing));
  const statements = gaps.map((gap) => html`<li>${statementLink(gap)}</li>`);
  return html`<li><details${gaps.length <= 3 ? html` open` : NOTHING}><summary><span class="title">${proseSentence(reason || 'No reason was given')}</span> <span class="quiet">${text(countText(gaps.length, 'statement'))}</span></summary>
${missingPieces(result, missing)}<ul>${statements}</ul></details></li>
`;
}

function statementLink({ gate, section, check, title }: NotEvaluated): Html {
  const place = check === undefined ? sectionAnchor(gate, section) : checkAnchor(gate, check);
  return html`<a href="#${place}">${text(gate.toUpperCase())} ${prose(clause(title))}</a>`;
}

type MissingPiece = NotEvaluated['missing'][number];

function missingPieces(result: Pick<RunResult, 'evidence'>, missing: readonly MissingPiece[]): Html {
  if (missing.length === 0) return NOTHING;
  const named = missing.map(
    ({ kind, subject, message, code: reason }) =>
      html`${text(kind)} ${subject === '*' ? NOTHING : code(subject)} ${prose(clause(message))} (${code(reason)})`,
  );
  return html`<p class="quiet">Missing: ${joinHtml(named, '; ')}. ${citationIfAny(failedReads(result, missing))}</p>`;
}

function distinct(missing: readonly MissingPiece[]): MissingPiece[] {
  return [...new Map(missing.map((piece) => [`${piece.kind}\0${piece.subject}\0${piece.code}`, piece])).values()];
}
