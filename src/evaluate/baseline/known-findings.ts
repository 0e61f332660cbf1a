import type { Finding } from '../../model/check-result.ts';
import type { ComparableRun } from '../../model/comparison.ts';
import { reaches } from '../../model/priority.ts';

/** What a baseline says of findings. */
export interface KnownFindings {
  /** The run in which a finding was seen first; undefined when the baseline does not have it. */
  since(finding: Finding): Finding['knownSince'];
  /** Whether the baseline keeps a finding from failing its gate, where only new findings are to. */
  covers(finding: Finding): boolean;
}

/** The findings of the baseline; of a run that has none, no finding is known. */
export function knownFindings(baseline: ComparableRun | undefined): KnownFindings {
  const known = new Map(baseline?.findings.map((finding) => [finding.fingerprint, finding]));
  return {
    since({ fingerprint }) {
      const before = known.get(fingerprint);
      if (before === undefined || baseline === undefined) return undefined;
      return before.knownSince ?? { run: baseline.run.id, takenAt: baseline.run.takenAt };
    },
    covers({ fingerprint, priority }) {
      const before = known.get(fingerprint);
      // What a waiver held back until now, and what has become more urgent, was never let pass by the baseline.
      if (before === undefined || before.waived || priority === 'P0') return false;
      return reaches(before.priority, priority);
    },
  };
}
