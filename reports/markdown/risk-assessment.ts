import type { Risk } from '../../src/model/priority.ts';
import type { GateResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { clause } from '../text/sentence.ts';
import { citation } from './citation.ts';
import { prose } from './escape.ts';
import { blocks, lines, type Markdown, md } from './markdown.ts';

const TITLES: Readonly<Record<Risk, Markdown>> = {
  high: md`#### High Risk Items`,
  medium: md`#### Medium Risk Items`,
  low: md`#### Low Risk Items`,
};

/**
 * The findings by risk, with the evidence behind each.
 *
 * @param unknown number of statements of the gate that could not be evaluated: with them, a level without findings is
 *   not free of risk
 */
export function riskAssessment({ risks }: GateResult, unknown: number): Markdown {
  const none = unknown === 0 ? md`- None identified` : md`- None identified among what was evaluated`;
  return blocks(
    md`### Risk Assessment`,
    ...risks.flatMap(({ risk, findings }) => [
      TITLES[risk],
      findings.length === 0
        ? none
        : lines(
            ...findings.map(({ title, count, evidence }) => {
              const counted = prose(countText(count, 'finding'));
              return md`- ${prose(clause(title))} (${counted}) ${citation(evidence, title)}`;
            }),
          ),
    ]),
  );
}
