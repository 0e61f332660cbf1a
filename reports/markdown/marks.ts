import type { CheckResult, GateResult, SectionResult } from '../../src/model/result.ts';
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
} as const;
export type MarkName = keyof typeof MARKS;

export function sign(name: MarkName): Markdown {
  return MARKS[name].sign;
}

/** The mark of a check: a failure that does not fail the gate is a warning. */
export function markOfCheck({ verdict, failsGate }: Pick<CheckResult, 'verdict' | 'failsGate'>): MarkName {
  if (verdict === 'fail') return failsGate ? 'fail' : 'warning';
  if (verdict === 'indeterminate') return 'unknown';
  return verdict === 'not-applicable' ? 'notApplicable' : verdict;
}

const MARKS_OF_SECTIONS = {
  pass: 'pass',
  warning: 'warning',
  fail: 'fail',
  'not-evaluated': 'unknown',
  none: 'notApplicable',
} as const satisfies Record<SectionResult['status'], MarkName>;

export function markOfSection(status: SectionResult['status']): MarkName {
  return MARKS_OF_SECTIONS[status];
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
