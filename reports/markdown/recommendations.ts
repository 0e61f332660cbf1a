import { PRIORITIES, type Priority } from '../../src/model/priority.ts';
import type { GateResult } from '../../src/model/result.ts';
import { firstOf, sentence } from '../text/sentence.ts';
import { citation } from './citation.ts';
import { prose } from './escape.ts';
import { blocks, joinMarkdown, lines, type Markdown, md } from './markdown.ts';

type Recommendation = GateResult['recommendations'][number];

const TITLES: Readonly<Record<Priority, Markdown>> = {
  P0: md`#### P0 — stop until this is done`,
  P1: md`#### P1 — must be done`,
  P2: md`#### P2 — should be done`,
  P3: md`#### P3 — nice to have`,
};
const SUBJECTS_NAMED = 8;

/** What to do, grouped by priority and numbered through, each with the evidence of the check it follows from. */
export function recommendations(gate: GateResult): Markdown {
  if (gate.recommendations.length === 0)
    return blocks(md`### Recommendations`, md`None: no check that was evaluated failed.`);
  let number = 0;
  const groups = PRIORITIES.map((priority) => {
    const items = gate.recommendations.filter((item) => item.priority === priority);
    if (items.length === 0) return md``;
    return blocks(
      TITLES[priority],
      lines(
        ...items.map((item) => {
          number += 1;
          return md`${number}. ${advice(item, evidenceOf(gate, item))}`;
        }),
      ),
    );
  });
  return blocks(md`### Recommendations`, ...groups);
}

function advice({ section, action, subjects, effort }: Recommendation, evidence: readonly string[]): Markdown {
  const named = firstOf(subjects, SUBJECTS_NAMED).map((subject) => prose(subject));
  const where = named.length === 0 ? md`` : md` Concerns: ${joinMarkdown(named, ', ')}.`;
  const told = md`**${prose(section)}:** ${prose(sentence(action))}${where} Effort: ${prose(sentence(effort))}`;
  return md`${told} ${citation(evidence, action)}`;
}

function evidenceOf({ sections }: GateResult, { check }: Recommendation): string[] {
  const checks = sections.flatMap((section) => section.checks).filter(({ id }) => id === check);
  return checks.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence));
}
