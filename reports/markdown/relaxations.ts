import type { GateResult } from '../../src/model/result.ts';
import { cell, code } from './escape.ts';
import { blocks, type Markdown, md, NOTHING } from './markdown.ts';
import { table, textColumns } from './table.ts';

/** Checks that are less urgent than usual in this run, or off: whoever reads the verdict has to know. */
export function relaxationsBlock({ relaxations }: Pick<GateResult, 'relaxations'>): Markdown {
  if (relaxations.length === 0) return NOTHING;
  const rows = relaxations.map(({ check, title, from, to, reason }) => [
    code(check),
    cell(title),
    cell(from),
    cell(to),
    cell(reason),
  ]);
  const columns = textColumns(md`Check`, md`What it asks for`, md`Usual`, md`Here`, md`Because of`);
  return blocks(md`### Relaxed Checks`, table(columns, rows));
}
