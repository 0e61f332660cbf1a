import type { GateResult, RunResult } from '../../src/model/result.ts';
import { type Established, established } from '../select/established.ts';
import { citationIfAny } from './citation.ts';
import { cell, codeCell } from './escape.ts';
import { blocks, type Markdown, md, NOTHING } from './markdown.ts';
import { table, textColumns } from './table.ts';

/** By whom, when, on what and within which limits a document was established, as one compact table. */
export function howEstablished(result: RunResult, gate: GateResult): Markdown {
  const rows = established(result, gate);
  if (rows.length === 0) return NOTHING;
  return blocks(md`### How This Was Established`, table(textColumns(md`What`, md`How`), rows.map(row)));
}

function row({ label, text, isCommand, evidence }: Established): Markdown[] {
  return [cell(label), md`${isCommand ? codeCell(text) : cell(text)}${citationIfAny(evidence)}`];
}
