import { PRIORITIES, type Priority } from '../../src/model/priority.ts';
import type { GateResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { clause } from '../text/sentence.ts';
import { evidenceList } from './citation.ts';
import { cell, prose } from './escape.ts';
import { blocks, type Markdown, md, NOTHING } from './markdown.ts';
import { table } from './table.ts';

const TITLES: Readonly<Record<Priority, Markdown>> = {
  P0: md`#### Critical (P0)`,
  P1: md`#### High (P1)`,
  P2: md`#### Medium (P2)`,
  P3: md`#### Low (P3)`,
};

const COLUMNS = [
  { title: md`No.`, align: 'right' },
  { title: md`Gap` },
  { title: md`Concerns`, align: 'right' },
  { title: md`Impact` },
  { title: md`Effort` },
  { title: md`Evidence` },
] as const;

/** What lacks, by priority: what happens if nothing is done, and what it takes. Numbered as the recommendations are. */
export function gapAnalysis({ gaps }: Pick<GateResult, 'gaps'>): Markdown {
  if (gaps.length === 0) return NOTHING;
  const numbered = gaps.map((gap, index) => ({ gap, number: index + 1 }));
  const groups = PRIORITIES.map((priority) => {
    const items = numbered.filter(({ gap }) => gap.priority === priority);
    if (items.length === 0) return NOTHING;
    return blocks(
      TITLES[priority],
      table(
        COLUMNS,
        items.map(({ gap, number }) => row(gap, number)),
      ),
    );
  });
  return blocks(md`### Gap Analysis`, intro(gaps), ...groups);
}

function intro(gaps: GateResult['gaps']): Markdown {
  const small = gaps.filter(({ effort }) => effort === 'small').length;
  const counted = md`${prose(countText(gaps.length, 'gap'))}, ${small === 0 ? md`none` : md`${small}`} of small effort.`;
  return md`${counted} “Concerns” counts services or other subjects; the numbers are those of the recommendations.`;
}

function row({ title, subjects, impact, effort, evidence }: GateResult['gaps'][number], number: number) {
  return [
    md`${number}`,
    cell(clause(title)),
    md`${subjects}`,
    cell(clause(impact)),
    cell(effort),
    evidenceList(evidence, title),
  ];
}
