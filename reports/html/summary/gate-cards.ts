import type { GateResult, RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { gateCounts } from '../../select/gate-counts.ts';
import { clause, firstOf, sentence } from '../../text/sentence.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import { toneOfVerdict, verdictPill } from '../markup/marks.ts';
import { countBar } from './count-bar.ts';

const BLOCKERS_NAMED = 2;

/** The gates side by side: verdict, how many checks hold, and whether the next gate may start. */
export function gateCards({ gates }: Pick<RunResult, 'gates'>): Html {
  return html`<section aria-label="Gates"><ol class="gates">
${gates.map(gateCard)}</ol></section>
`;
}

function gateCard(gate: GateResult): Html {
  const { id, title, verdict, reason, sections } = gate;
  const name = html`<span class="gate-id">${text(id.toUpperCase())}</span> ${text(title)}`;
  const heading = sections.length === 0 ? name : html`<a href="#gate-${text(id)}">${name}</a>`;
  return html`<li class="gate ${text(toneOfVerdict(verdict))}"><h2>${heading}</h2>
<p>${verdictPill(verdict)}</p>
${told(verdict, reason)}${countsOf(gate)}${readinessOf(gate)}</li>
`;
}

/** Of a gate that passed or failed, the counts say why. */
function told(verdict: GateResult['verdict'], reason: string | undefined): Html {
  if (reason === undefined || verdict === 'passed' || verdict === 'failed') return NOTHING;
  return html`<p class="quiet">${text(sentence(reason))}</p>
`;
}

function countsOf(gate: GateResult): Html {
  if (gate.counts.checks === 0) return NOTHING;
  const { passed, failed, warnings, notEvaluated } = gateCounts(gate);
  const { waived, notApplicable } = gate.counts;
  const parts = [
    { tone: 'good', count: passed, words: 'hold' },
    { tone: 'bad', count: failed, words: failed === 1 ? 'fails the gate' : 'fail the gate' },
    { tone: 'warn', count: warnings, words: warnings === 1 ? 'warning' : 'warnings' },
    { tone: 'unknown', count: notEvaluated, words: 'not evaluated' },
    { tone: 'quiet', count: waived, words: 'waived' },
  ] as const;
  const shown = parts.filter(({ count }) => count > 0);
  const legend = shown.map(
    ({ tone, count, words }) =>
      html`<li><span class="dot ${text(tone)}" aria-hidden="true"></span><strong>${count}</strong> ${text(words)}</li>`,
  );
  return html`${countBar(shown)}<ul class="legend">${legend}</ul><p class="quiet">${text(countText(gate.counts.checks, 'check'))}, ${notApplicable} not applicable</p>`;
}

function readinessOf({ readiness: { next, ready, blockedBy } }: GateResult): Html {
  if (next === undefined) return NOTHING;
  const name = text(next.toUpperCase());
  if (ready) return html`<p class="next">${name} can start</p>`;
  if (blockedBy.length === 0) return html`<p class="next">${name} is not ready</p>`;
  const titles = firstOf(
    blockedBy.map(({ title }) => clause(title)),
    BLOCKERS_NAMED,
  );
  return html`<p class="next"><strong>${name} is blocked:</strong> ${text(titles.join('; '))}</p>`;
}
