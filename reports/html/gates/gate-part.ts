import type { GateResult, RunResult } from '../../../src/model/result.ts';
import { gapsOf } from '../../select/gate-evidence.ts';
import { bodyOf } from '../../select/overview.ts';
import { sentence } from '../../text/sentence.ts';
import { text } from '../markup/escape.ts';
import { html, NOTHING } from '../markup/html.ts';
import { verdictPill } from '../markup/marks.ts';
import type { Part } from '../markup/part.ts';
import { sectionBlock } from './section-block.ts';

/** One gate with its sections, each to be opened: the facts of its exhibits, and what its checks came to. */
export function gatePart(result: RunResult, gate: GateResult): Part {
  const open = new Set(gapsOf(result, gate).flatMap(({ exhibit }) => exhibit ?? []));
  const reason = gate.reason === undefined ? NOTHING : html` ${text(sentence(gate.reason))}`;
  return {
    id: `gate-${gate.id}`,
    title: `${gate.id.toUpperCase()} ${gate.title}`,
    content: html`<p>${verdictPill(gate.verdict)}${reason}</p>
${bodyOf(gate).map((section) => sectionBlock(gate, section, open))}`,
  };
}
