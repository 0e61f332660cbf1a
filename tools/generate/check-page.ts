import type { Check } from '../../src/model/check.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../src/model/evidence/kinds.ts';
import type { Gate, GateSection } from '../../src/model/gate.ts';
import { riskOf } from '../../src/model/priority.ts';
import { authorText } from './author-text.ts';
import { exampleBlocks } from './example-blocks.ts';

/** Where a check stands; `all` for what is asked at the end of every gate. */
type PageGate = Pick<Gate, 'title' | 'next'> & { readonly id: Gate['id'] | 'all' };
type PageCheck = Pick<Check, 'meta' | 'needs'>;

/** The page of one check: everything a reader of a finding may want to know about it. */
export function checkPage(gate: PageGate, section: Pick<GateSection, 'title'>, { meta, needs }: PageCheck): string {
  return `<!-- Made by \`npm run generate\`; changes made here are lost. -->
# ${meta.id}

${gate.id.toUpperCase()} ${gate.title}, section “${section.title}”

- **Passes when:** ${authorText(meta.title)}
- **Fails when:** ${authorText(meta.failureTitle)}
- **Priority:** ${meta.priority} (${riskOf(meta.priority)} risk)${inDevelopment(meta)}
- **Impact:** ${authorText(meta.impact)}
- **Effort:** ${meta.effort}
- **Blocks the next gate:** ${blocks(gate, meta.blocksNext === true)}

## Why it matters

${authorText(meta.why)}

## What to do

${authorText(meta.fix)}
${exampleBlocks(meta)}
## Evidence it needs

${needs.map(evidenceLine).join('\n')}

## References

${meta.references.map(({ label, url }) => `- [${label}](${url})`).join('\n')}
`;
}

function inDevelopment({ priority, developmentPriority = priority }: Check['meta']): string {
  return developmentPriority === priority ? '' : `, ${developmentPriority} with \`--severity dev\``;
}

function blocks({ next }: PageGate, blocksNext: boolean): string {
  return blocksNext && next ? `yes, ${next.toUpperCase()} is not started while it fails` : 'no';
}

function evidenceLine(kind: EvidenceKind): string {
  const definition = EVIDENCE_KINDS[kind];
  return `- \`${kind}\`${'absent' in definition ? `; not applicable when ${definition.absent}` : ''}`;
}
