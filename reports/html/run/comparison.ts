import { type Comparison, FINDING_STATES, type FindingState } from '../../../src/model/comparison.ts';
import type { RunResult } from '../../../src/model/result.ts';
import { subjectText } from '../../text/subject-parts.ts';
import { utcTime } from '../../text/utc-time.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import { pill, priorityPill, type Tone } from '../markup/marks.ts';
import type { Part } from '../markup/part.ts';
import { table, textColumns } from '../markup/table.ts';
import { checkAnchor, code, prose, proseSentence } from '../markup/wording.ts';

const TONES: Readonly<Record<FindingState, Tone>> = {
  new: 'bad',
  changed: 'warn',
  open: 'quiet',
  waived: 'quiet',
  'evidence-gone': 'unknown',
  fixed: 'good',
};
/** What is as it was is counted and not listed: the list of findings has it. */
const LISTED: ReadonlySet<FindingState> = new Set(['new', 'changed', 'evidence-gone', 'fixed']);

/** What became of the findings since the baseline; nothing without one. */
export function comparisonPart({ comparison }: Pick<RunResult, 'comparison'>): Part | undefined {
  if (comparison === undefined) return undefined;
  const { before, notes } = comparison;
  const counts = FINDING_STATES.map(
    (state) =>
      html`<li>${pill(TONES[state], state.replace('-', ' '))} <strong>${comparison.counts[state] ?? 0}</strong></li>`,
  );
  return {
    id: 'comparison',
    title: 'Against the baseline',
    content: html`<p>Compared with run ${code(before.id)} of ${text(utcTime(before.takenAt))}, which ${text(before.verdict.replace('-', ' '))}.</p>
${notes.map((note) => html`<p class="reason">${proseSentence(note)}</p>`)}<ul class="legend">${counts}</ul>
${changes(comparison)}`,
  };
}

function changes({ findings }: Comparison): Html {
  const listed = findings.filter(({ state }) => LISTED.has(state));
  if (listed.length === 0) return html`<p>Every finding is as it was.</p>`;
  const rows = listed.map(({ state, gate, check, subject, message, before, after, because }) => {
    const priority = after?.priority ?? before?.priority;
    const link =
      state === 'fixed' ? prose(message) : html`<a href="#${checkAnchor(gate, check)}">${prose(message)}</a>`;
    const seen =
      before === undefined || after === undefined
        ? NOTHING
        : html`${prose(before.observed)} → ${prose(after.observed)}`;
    return {
      cells: [
        pill(TONES[state], state.replace('-', ' ')),
        priority === undefined ? NOTHING : priorityPill(priority),
        text(subjectText(subject)),
        link,
        because === undefined ? seen : prose(because),
      ],
    };
  });
  const columns = textColumns(html`State`, html`Priority`, html`Subject`, html`Finding`, html`What differs`);
  return table('Findings that changed since the baseline', columns, [{ rows }]);
}
