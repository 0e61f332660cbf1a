import type { CheckResult } from '../../../src/model/check-result.ts';
import type { ExhibitResult } from '../../../src/model/exhibit-result.ts';
import type { GateResult, SectionResult } from '../../../src/model/result.ts';
import { groupBy } from '../../../src/shared/group-by.ts';
import { markOfCheck, markOfSection } from '../../select/mark-of.ts';
import type { PlacedCheck } from '../../select/statements.ts';
import { clause } from '../../text/sentence.ts';
import { byUrgency } from '../findings/standing.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, joinHtml, NOTHING } from '../markup/html.ts';
import { markPill, pill } from '../markup/marks.ts';
import { checkAnchor, prose, proseSentence, sectionAnchor } from '../markup/wording.ts';
import { exhibitBlock } from './exhibit-block.ts';

/**
 * A section of a gate: closed, what it came to; opened, its exhibits and a line for each check that leads to the check.
 *
 * @param openExhibits ids of the exhibits that could not be presented in full; others without rows do not apply
 */
export function sectionBlock(gate: GateResult, section: SectionResult, openExhibits: ReadonlySet<string>): Html {
  const { id, title, checks, exhibits, status } = section;
  const statement = gate.summary.find((row) => row.section === title)?.statement ?? '';
  const mark = status === 'none' ? pill('quiet', 'not judged') : markPill(markOfSection(status));
  const shown = exhibits.filter((exhibit) => exhibit.rows.length > 0 || openExhibits.has(exhibit.id));
  const quiet = exhibits.filter((exhibit) => !shown.includes(exhibit));
  return html`<details class="section" id="${sectionAnchor(gate.id, id)}"><summary><h3>${text(title)}</h3> <span class="statement">${text(statement)}</span> ${mark}</summary>
<div class="body">${shown.map((exhibit) => exhibitBlock(gate.id, exhibit))}${checkList(gate, section)}${notApplicable(checks, quiet)}</div></details>
`;
}

function checkList(gate: GateResult, section: SectionResult): Html {
  const applicable = section.checks.filter(({ verdict }) => verdict !== 'not-applicable');
  if (applicable.length === 0) return NOTHING;
  const placed: PlacedCheck[] = applicable.map((check) => ({ gate, section, check }));
  const lines = byUrgency(placed).map(
    ({
      check,
    }) => html`<li>${markPill(markOfCheck(check))} <a href="#${checkAnchor(gate.id, check.id)}">${prose(clause(check.title))}</a></li>
`,
  );
  return html`<h4>Checks</h4><ul class="check-lines">${lines}</ul>`;
}

/** What there was nothing to look at for: by the reason, because several share one. */
function notApplicable(checks: readonly CheckResult[], exhibits: readonly ExhibitResult[]): Html {
  const quiet = [...checks.filter(({ verdict }) => verdict === 'not-applicable'), ...exhibits];
  if (quiet.length === 0) return NOTHING;
  const groups = [...groupBy(quiet, ({ reason = 'there is nothing to show' }) => reason)];
  const lines = groups.map(([reason, items]) => {
    const titles = joinHtml(
      items.map(({ title }) => prose(clause(title))),
      '; ',
    );
    return html`<li>${proseSentence(reason)} <span class="quiet">(${titles})</span></li>`;
  });
  return html`<details class="aside"><summary>Not applicable (${quiet.length})</summary><ul>${lines}</ul></details>`;
}
