import { type EvidenceRun, evidenceRuns } from '../../select/cited-evidence.ts';
import { anchor, text } from '../markup/escape.ts';
import { type Html, html, joinHtml, NOTHING } from '../markup/html.ts';

/**
 * The evidence of a statement as links to the appendix, runs of identifiers shortened: `E3–E8, E11`.
 *
 * @throws UncitedStatementError when there is none; `statement` tells the reader of the error which it was
 */
export function citation(evidence: readonly string[], statement: string): Html {
  return html`<span class="cite">${joinHtml(evidenceRuns(evidence, statement).map(shortened), ', ')}</span>`;
}

/** The same where a statement stands without evidence too: what was not read, of which no read may have been tried. */
export function citationIfAny(evidence: readonly string[]): Html {
  return evidence.length === 0 ? NOTHING : citation(evidence, 'never empty here');
}

/** A link to one piece of evidence in the appendix. */
export function evidenceLink(id: string): Html {
  return html`<a href="#${anchor(id)}">${text(id)}</a>`;
}

function shortened({ first, last, count }: EvidenceRun): Html {
  if (count === 1) return evidenceLink(first);
  return html`${evidenceLink(first)}${count === 2 ? html`, ` : html`–`}${evidenceLink(last)}`;
}
