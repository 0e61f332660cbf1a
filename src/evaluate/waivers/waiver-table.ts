import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { ExhibitResult } from '../../model/exhibit-result.ts';
import type { WaiverOutcome } from '../../model/waiver.ts';
import { countText } from '../../shared/count-text.ts';
import { scopeText } from './scope-text.ts';

/** Every waiver of a gate, where it was written and what became of it. */
export function waiverTable(waivers: readonly WaiverOutcome[], evidence: EvidenceId): ExhibitResult {
  return {
    id: 'waivers',
    title: 'Waivers',
    columns: [
      { title: 'Written in', style: 'code' },
      { title: 'Check', style: 'code' },
      { title: 'Scope' },
      { title: 'Owner' },
      { title: 'Last day' },
      { title: 'State' },
    ],
    rows: waivers.map((waiver) => ({
      cells: [
        `${waiver.place.file}:${waiver.place.line}`,
        waiver.check,
        scopeText(waiver.scope),
        waiver.owner,
        waiver.expires,
        stateText(waiver),
      ],
      evidence: [evidence],
    })),
  };
}

function stateText({ state, findings, because }: WaiverOutcome): string {
  if (state === 'applied') return `accepts ${countText(findings, 'finding')}`;
  const word = state === 'not-judged' ? 'not judged' : state;
  return because === undefined ? word : `${word}: ${because}`;
}
