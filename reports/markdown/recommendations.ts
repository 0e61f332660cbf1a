import { PRIORITIES, type Priority } from '../../src/model/priority.ts';
import type { GateResult } from '../../src/model/result.ts';
import { firstOf, sentence } from '../text/sentence.ts';
import { citation } from './citation.ts';
import { code, fence, indented, prose } from './escape.ts';
import { blocks, joinMarkdown, lines, type Markdown, md, NOTHING } from './markdown.ts';

type Recommendation = GateResult['recommendations'][number];

const TITLES: Readonly<Record<Priority, Markdown>> = {
  P0: md`#### P0 — stop until this is done`,
  P1: md`#### P1 — must be done`,
  P2: md`#### P2 — should be done`,
  P3: md`#### P3 — nice to have`,
};
const SUBJECTS_NAMED = 8;
/** So far a block has to stand to the right to belong to its item, also below a number of two digits. */
const ITEM_INDENT = 4;

/** What to do, grouped by priority and numbered through, each with the evidence of the check it follows from. */
export function recommendations(gate: GateResult): Markdown {
  if (gate.recommendations.length === 0)
    return blocks(md`### Recommendations`, md`None: no check that was evaluated failed.`);
  const numbered = gate.recommendations.map((item, index) => ({ item, number: index + 1 }));
  const groups = PRIORITIES.map((priority) => {
    const items = numbered.filter(({ item }) => item.priority === priority);
    if (items.length === 0) return NOTHING;
    return blocks(TITLES[priority], lines(...items.map(({ item, number }) => numberedItem(gate, item, number))));
  });
  return blocks(md`### Recommendations`, ...groups);
}

function numberedItem(gate: GateResult, item: Recommendation, number: number): Markdown {
  const told = md`${number}. ${advice(item)} ${citation(evidenceOf(gate, item), item.action)}`;
  const snippet = item.example?.snippet;
  if (snippet === undefined) return told;
  return lines(told, indented(fence(snippet.split('\n'), 'yaml'), ITEM_INDENT));
}

function advice({ section, action, subjects, effort, example }: Recommendation): Markdown {
  const named = firstOf(subjects, SUBJECTS_NAMED).map((subject) => prose(subject));
  const where = named.length === 0 ? NOTHING : md` Concerns: ${joinMarkdown(named, ', ')}.`;
  const told = md`**${prose(section)}:** ${prose(sentence(action))}${where} Effort: ${prose(sentence(effort))}`;
  return md`${told}${exampleText(example)}`;
}

/** Lines of a Compose file name the service themselves; a sentence is told together with whom it was made for. */
function exampleText(example: Recommendation['example']): Markdown {
  if (example === undefined || example.snippet !== undefined) return NOTHING;
  return md` For ${code(example.subject)}: ${prose(sentence(example.fix))}`;
}

function evidenceOf({ sections }: GateResult, { check }: Recommendation): string[] {
  const followed = sections.flatMap(({ checks }) => checks.find(({ id }) => id === check) ?? []);
  return followed.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence));
}
