import type { Risk } from '../../src/model/priority.ts';
import type { GateResult, SectionResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { clause } from '../text/sentence.ts';
import { citation } from './citation.ts';
import { prose } from './escape.ts';
import { blocks, joinMarkdown, lines, type Markdown, md, NOTHING } from './markdown.ts';

const TITLES: Readonly<Record<Risk, Markdown>> = {
  high: md`#### High Risk Items`,
  medium: md`#### Medium Risk Items`,
  low: md`#### Low Risk Items`,
};

type RiskItem = GateResult['risks'][number]['findings'][number];

/**
 * The findings by risk and by section of the document, with the evidence behind each.
 *
 * @param unknown number of statements of the gate that could not be evaluated: with them, a level without findings is
 *   not free of risk
 */
export function riskAssessment(gate: GateResult, unknown: number): Markdown {
  const none = unknown === 0 ? md`- None identified` : md`- None identified among what was evaluated`;
  return blocks(
    md`### Risk Assessment`,
    ...gate.risks.flatMap(({ risk, findings }) => [
      TITLES[risk],
      findings.length === 0 ? none : lines(...gate.sections.map((section) => sectionRisks(section, findings))),
    ]),
  );
}

function sectionRisks({ title, checks }: SectionResult, findings: readonly RiskItem[]): Markdown {
  const own = findings.filter(({ check }) => checks.some(({ id }) => id === check));
  if (own.length === 0) return NOTHING;
  const told = own.map((item) => md`${prose(clause(item.title))} (${prose(countText(item.count, 'finding'))})`);
  const evidence = own.flatMap((item) => item.evidence);
  return md`- **${prose(title)}:** ${joinMarkdown(told, '; ')} ${citation(evidence, title)}`;
}
