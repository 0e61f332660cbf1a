import { daysBetween } from '../../derive/time/utc-day.ts';
import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { ExhibitResult } from '../../model/exhibit-result.ts';
import type { SectionResult } from '../../model/result.ts';
import { countText } from '../../shared/count-text.ts';
import { subjectText } from '../subject-text.ts';

/** The findings of a gate that somebody accepted, each with who did, why and until when. */
export function acceptedFindings(sections: readonly SectionResult[], evidence: EvidenceId, day: string): ExhibitResult {
  const rows = sections
    .flatMap(({ checks }) => checks)
    .flatMap(({ title, findings }) =>
      findings.flatMap(({ waiver, priority, subject, evidence: shownBy }) => {
        if (waiver === undefined) return [];
        const { reason, owner, approver = '', expires } = waiver;
        const until = `${expires} (${countText(daysBetween(day, expires), 'more day')})`;
        const cells = [priority, title, subjectText(subject), reason, owner, approver, until];
        return [{ cells, evidence: [...shownBy, evidence] }];
      }),
    );
  return {
    id: 'accepted-findings',
    title: 'Findings That Were Accepted',
    columns: [
      { title: 'Priority' },
      { title: 'Finding' },
      { title: 'Of', style: 'code' },
      { title: 'Reason' },
      { title: 'Owner' },
      { title: 'Approved by' },
      { title: 'Until' },
    ],
    rows,
    ...(rows.length === 0 && { reason: 'no waiver fits a finding' }),
  };
}
