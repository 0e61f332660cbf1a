import type { Priority } from '../../src/model/priority.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { Anchor } from '../select/anchor.ts';
import type { PlacedCheck } from '../select/statements.ts';
import { clause, sentence } from '../text/sentence.ts';
import type { HdfControl } from './hdf-file.ts';
import { hdfResults, hdfWaiver } from './results.ts';
import { hdfText } from './text.ts';

const IMPACTS: Readonly<Record<Priority, number>> = { P0: 0.9, P1: 0.7, P2: 0.5, P3: 0.3 };
const SEVERITIES: Readonly<Record<Priority, string>> = { P0: 'critical', P1: 'high', P2: 'medium', P3: 'low' };

/** A check as a control. What does not apply has no impact: by that a viewer tells it from what was not reviewed. */
export function hdfControl(
  { gate, section, check }: PlacedCheck,
  anchorOf: (subject: Subject) => Anchor,
  startedAt: string,
): HdfControl {
  const waiver = hdfWaiver(check);
  const [first] = check.findings;
  const place = first && anchorOf(first.subject);
  return {
    id: check.id,
    title: hdfText(clause(check.title)),
    desc: hdfText(sentence(check.why)),
    descriptions: [
      { label: 'fix', data: hdfText(sentence(check.fix)) },
      { label: 'rationale', data: hdfText(sentence(check.impact)) },
    ],
    impact: check.verdict === 'not-applicable' ? 0 : IMPACTS[check.priority],
    refs: check.references.map(({ label, url }) => ({ ref: hdfText(label), url: hdfText(url) })),
    tags: {
      gate: gate.id,
      section: section.id,
      priority: check.priority,
      severity: SEVERITIES[check.priority],
      evidence: check.evidence,
    },
    code: '',
    source_location: place ? { ref: hdfText(place.file), line: place.line } : {},
    ...(waiver && { waiver_data: waiver }),
    results: hdfResults(check, startedAt),
  };
}
