import type { GateResult } from '../../src/model/result.ts';
import { type MarkName, markOfCheck, markOfSection } from '../select/mark-of.ts';
import { joinMarkdown, type Markdown, md, NOTHING } from './markdown.ts';

/** Every mark of a document, with what it says; the legend is made from this list. */
const MARKS = {
  pass: { sign: md`✅`, meaning: md`holds` },
  fail: { sign: md`❌`, meaning: md`fails the gate` },
  warning: { sign: md`⚠️`, meaning: md`fails, less urgent than what fails the gate` },
  waived: { sign: md`☑️`, meaning: md`fails, accepted by a waiver` },
  unknown: { sign: md`❔`, meaning: md`not evaluated` },
  crashed: { sign: md`💥`, meaning: md`the check itself crashed` },
  notApplicable: { sign: md`➖`, meaning: md`not applicable` },
} as const satisfies Record<MarkName, unknown>;

export function sign(name: MarkName): Markdown {
  return MARKS[name].sign;
}

/** One line that explains the marks this gate's document uses, and no others. */
export function legend(gate: GateResult): Markdown {
  const used = new Set<MarkName>([
    ...gate.sections.flatMap(({ checks }) => checks.map(markOfCheck)),
    ...gate.summary.map(({ status }) => markOfSection(status)),
  ]);
  const explained = Object.entries(MARKS).filter(([name]) => used.has(name as MarkName));
  if (explained.length === 0) return NOTHING;
  return md`Marks: ${joinMarkdown(
    explained.map(([, { sign: mark, meaning }]) => md`${mark} ${meaning}`),
    ' · ',
  )}.`;
}
