import type { RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { placedChecks } from '../../select/statements.ts';
import { text } from '../markup/escape.ts';
import { html } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';
import { checkItem } from './check-item.ts';
import { filterForm } from './filter-form.ts';
import { byUrgency } from './standing.ts';

/** Every check of the run with its findings, what fails a gate first, and the filters over them. */
export function findingsPart(result: RunResult): Part {
  const checks = byUrgency(placedChecks(result));
  const findings = checks.reduce((sum, { check }) => sum + check.findings.length, 0);
  const counted = `${countText(findings, 'finding')} of ${countText(checks.length, 'check')}; what fails a gate comes first.`;
  return {
    id: 'findings',
    title: 'Findings',
    content: html`<p>${text(counted)}</p>
${filterForm(result)}<ol class="checks" id="checks">
${checks.map((placed) => checkItem(result, placed))}</ol>
<p id="nothing-shown" class="quiet" hidden>No finding fits these filters.</p>`,
  };
}
