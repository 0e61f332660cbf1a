import type { RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { sizeText } from '../../src/shared/size-text.ts';
import { ledgerSummary } from '../select/ledger-summary.ts';
import { clause } from '../text/sentence.ts';
import { cell, code, codeCell, prose } from './escape.ts';
import { blocks, joinMarkdown, lines, type Markdown, md } from './markdown.ts';
import { table } from './table.ts';

/** Everything the collectors did in the run, counted per kind of call, with what it left behind on the target. */
export function actionLedger({ ledger }: RunResult): Markdown {
  if (ledger.length === 0) return blocks(md`### Action Ledger`, md`The collectors took no action.`);
  const groups = ledgerSummary(ledger);
  const rows = groups.map(({ collector, kind, count, failed, bytes, durationMs }) => [
    cell(collector),
    codeCell(kind),
    md`${count}`,
    md`${failed}`,
    cell(sizeText(bytes)),
    md`${Math.round(durationMs)}`,
  ]);
  const withEffect = groups.filter(({ effects }) => effects.length > 0);
  return blocks(
    md`### Action Ledger`,
    md`The run took ${prose(countText(ledger.length, 'action'))}; all gates share them.`,
    table(COLUMNS, rows),
    withEffect.length === 0 ? md`No action leaves anything behind on the target.` : md`Left behind on the target:`,
    lines(
      ...withEffect.map(({ kind, count, effects }) => {
        const told = joinMarkdown(
          effects.map((effect) => prose(clause(effect))),
          '; ',
        );
        return md`- ${code(kind)} (${prose(countText(count, 'call'))}): ${told}.`;
      }),
    ),
  );
}

const COLUMNS = [
  { title: md`Collector` },
  { title: md`Kind of call` },
  { title: md`Calls`, align: 'right' },
  { title: md`Without answer`, align: 'right' },
  { title: md`Read`, align: 'right' },
  { title: md`Total time (ms)`, align: 'right' },
] as const;
