import type { MissingReason } from '../model/capture.ts';
import type { EvidenceKind } from '../model/evidence/kinds.ts';
import type { Intake, Reading } from '../model/intake.ts';

/** Keeps a failed reading for a kind of evidence that it would have led to, so that what depends on it says why. */
export function keepMissing(
  intake: Intake,
  kind: EvidenceKind,
  subject: string,
  provenance: Omit<Reading<never>, 'value' | 'missing'>,
  missing: MissingReason,
): void {
  intake.keep(kind, subject, { ...provenance, missing }, () => {
    throw new Error('a failed reading has no value to shape');
  });
}
