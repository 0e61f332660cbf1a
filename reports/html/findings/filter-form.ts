import { PRIORITIES } from '../../../src/model/priority.ts';
import type { RunResult } from '../../../src/model/result.ts';
import { compareText } from '../../../src/shared/compare.ts';
import type { MarkName } from '../../select/mark-of.ts';
import { placedChecks } from '../../select/statements.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import { markWords } from '../markup/marks.ts';

const STATUSES: readonly MarkName[] = ['fail', 'warning', 'waived', 'unknown', 'crashed', 'pass', 'notApplicable'];

/** The filters of the list. Hidden until the script shows it: without one, the whole list is there to read. */
export function filterForm(result: Pick<RunResult, 'gates'>): Html {
  const gates = result.gates.map(({ id }) => ({ value: id, label: id.toUpperCase() }));
  return html`<form id="filter" class="filter" role="search" aria-label="Filter the findings" hidden>
<div class="row"><label class="wide">Text <input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="service, image, message …"></label>
${serviceChoice(result)}</div>
<div class="row">${choices(
    'priority',
    'Priority',
    PRIORITIES.map((each) => ({ value: each, label: each })),
  )}
${choices('gate', 'Gate', gates)}
${choices(
  'status',
  'Status',
  STATUSES.map((each) => ({ value: each, label: markWords(each) })),
)}</div>
<div class="row"><button type="reset">Clear the filters</button> <button type="button" data-open="all">Open all shown</button> <button type="button" data-open="none">Close all</button>
<output id="filter-count" class="quiet" role="status"></output></div>
</form>
`;
}

function choices(name: string, legend: string, values: readonly { value: string; label: string }[]): Html {
  const boxes = values.map(
    ({ value, label }) =>
      html`<label class="choice"><input type="checkbox" name="${text(name)}" value="${text(value)}"> ${text(label)}</label>`,
  );
  return html`<fieldset><legend>${text(legend)}</legend>${boxes}</fieldset>`;
}

function serviceChoice(result: Pick<RunResult, 'gates'>): Html {
  const found = placedChecks(result).flatMap(({ check }) =>
    check.findings.flatMap(({ subject }) => subject.service ?? []),
  );
  const services = [...new Set(found)].toSorted(compareText);
  if (services.length === 0) return NOTHING;
  const options = services.map((name) => html`<option value="${text(name)}">${text(name)}</option>`);
  return html`<label>Service <select name="service"><option value="">every service</option>${options}</select></label>`;
}
