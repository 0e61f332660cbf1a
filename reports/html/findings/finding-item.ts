import type { CheckResult, Finding } from '../../../src/model/check-result.ts';
import type { RunResult } from '../../../src/model/result.ts';
import { subjectParts } from '../../text/subject-parts.ts';
import { utcTime } from '../../text/utc-time.ts';
import { provenance } from '../evidence/provenance.ts';
import { text, textLines } from '../markup/escape.ts';
import { type Html, html, joinHtml, NOTHING } from '../markup/html.ts';
import { markPill, priorityPill } from '../markup/marks.ts';
import { code, proseSentence } from '../markup/wording.ts';
import { markOfFinding, urgencyOf } from './standing.ts';

/**
 * One finding: its subject and message to be read at once; what was seen, the fix and the evidence when it is opened.
 *
 * @param opened whether it is shown opened
 */
export function findingItem(
  result: Pick<RunResult, 'evidence'>,
  check: CheckResult,
  finding: Finding,
  opened: boolean,
): Html {
  const { priority, subject, message, observed, expected, evidence, fingerprint } = finding;
  const mark = markOfFinding(check, finding);
  const own = priority === urgencyOf(check) ? NOTHING : priorityPill(priority);
  const accepted = mark === 'waived' ? markPill('waived') : NOTHING;
  return html`<li class="finding" data-priority="${text(priority)}" data-status="${text(mark)}" data-service="${text(subject.service ?? '')}"><details${opened ? html` open` : NOTHING}><summary>${own}${accepted}<span class="subject">${subjectHtml(finding)}</span> <span>${proseSentence(message)}</span></summary>
<dl class="facts"><dt>Observed</dt><dd>${proseSentence(observed)}</dd><dt>Expected</dt><dd>${proseSentence(expected)}</dd>${fixOf(check, finding)}${waiverOf(finding)}${sinceOf(finding)}<dt>Fingerprint</dt><dd>${code(fingerprint)}</dd></dl>
${provenance(result, evidence, message)}</details></li>
`;
}

function subjectHtml({ subject }: Finding): Html {
  const parts = subjectParts(subject).map(({ label, value }) =>
    label === '' ? code(value) : html`${text(label)} ${code(value)}`,
  );
  return joinHtml(parts, ', ');
}

/** The fix for this subject, where it is not the one that the check gives for all. */
function fixOf(check: CheckResult, { fix, snippet }: Finding): Html {
  const told = fix === check.fix ? NOTHING : html`${proseSentence(fix)}`;
  const lines = snippet === undefined ? NOTHING : html`<pre><code>${textLines(snippet.split('\n'))}</code></pre>`;
  return fix === check.fix && snippet === undefined ? NOTHING : html`<dt>Fix</dt><dd>${told}${lines}</dd>`;
}

function waiverOf({ waiver }: Finding): Html {
  if (waiver === undefined) return NOTHING;
  const { reason, owner, approver, expires } = waiver;
  const by = approver === undefined ? NOTHING : html`, approved by ${text(approver)}`;
  return html`<dt>Accepted</dt><dd>${proseSentence(reason)} Owner ${text(owner)}${by}; until ${text(expires)}.</dd>`;
}

function sinceOf({ knownSince }: Finding): Html {
  if (knownSince === undefined) return NOTHING;
  return html`<dt>Known since</dt><dd>${text(utcTime(knownSince.takenAt))}, run ${code(knownSince.run)}</dd>`;
}
