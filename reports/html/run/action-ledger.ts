import type { RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { sizeText } from '../../../src/shared/size-text.ts';
import { ledgerSummary } from '../../select/ledger-summary.ts';
import { shortenedIds } from '../../text/shortened-ids.ts';
import { utcTime } from '../../text/utc-time.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';
import { table } from '../markup/table.ts';
import { code, proseSentence } from '../markup/wording.ts';

/** Everything the collectors did: counted per kind of call, what it left behind, and one by one. */
export function actionLedger({ ledger }: Pick<RunResult, 'ledger'>): Part {
  if (ledger.length === 0)
    return { id: 'ledger', title: 'Action ledger', content: html`<p>The collectors took no action.</p>` };
  return {
    id: 'ledger',
    title: 'Action ledger',
    content: html`<p>The run took ${text(countText(ledger.length, 'action'))}; all gates share them.</p>
${summaryTable(ledger)}${leftBehind(ledger)}
<details class="aside"><summary>Every action (${ledger.length})</summary>${everyAction(ledger)}</details>`,
  };
}

type Ledger = RunResult['ledger'];

function summaryTable(ledger: Ledger): Html {
  const rows = ledgerSummary(ledger).map(({ collector, kind, count, failed, bytes, durationMs }) => ({
    cells: [
      code(kind),
      text(collector),
      html`${count}`,
      html`${failed}`,
      text(sizeText(bytes)),
      html`${Math.round(durationMs)} ms`,
    ],
  }));
  return table('Actions by kind of call', SUMMARY_COLUMNS, [{ rows }]);
}

const SUMMARY_COLUMNS = [
  { title: html`Kind of call` },
  { title: html`Collector` },
  { title: html`Calls`, style: 'number' },
  { title: html`Without answer`, style: 'number' },
  { title: html`Read`, style: 'number' },
  { title: html`Total time`, style: 'number' },
] as const;

function leftBehind(ledger: Ledger): Html {
  const effects = new Map(ledger.flatMap(({ action, effect }) => (effect === undefined ? [] : [[effect, action]])));
  if (effects.size === 0) return html`<p>No action leaves anything behind on the target.</p>`;
  const told = [...effects].map(
    ([effect, action]) =>
      html`<li>${proseSentence(effect)} <span class="quiet">For example ${code(shortenedIds(action))}.</span></li>`,
  );
  return html`<p>Left behind on the target:</p><ul>${told}</ul>`;
}

function everyAction(ledger: Ledger): Html {
  const rows = ledger.map(({ collector, action, startedAt, durationMs, bytes, outcome }) => ({
    cells: [
      code(shortenedIds(action)),
      text(collector),
      text(utcTime(startedAt)),
      html`${Number(durationMs.toFixed(1))} ms`,
      text(sizeText(bytes)),
      outcome === 'ok' ? text(outcome) : code(outcome),
    ],
  }));
  return ledger.length === 0 ? NOTHING : table('Every action', ACTION_COLUMNS, [{ rows }]);
}

const ACTION_COLUMNS = [
  { title: html`Action` },
  { title: html`Collector` },
  { title: html`Started` },
  { title: html`Time`, style: 'number' },
  { title: html`Read`, style: 'number' },
  { title: html`Outcome` },
] as const;
