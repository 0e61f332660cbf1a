import { indexEvidence } from '../../src/evaluate/evidence-index.ts';
import { type CheckOutcome, runCheck } from '../../src/evaluate/run-check.ts';
import type { ManifestEntry } from '../../src/model/capture.ts';
import type { Check } from '../../src/model/check.ts';
import type { EvidenceKind } from '../../src/model/evidence/kinds.ts';

/** Pieces of a case: values by their kind, and what could not be read. */
export interface PartlyMissing {
  readonly values: readonly (readonly [EvidenceKind, object])[];
  readonly missing: readonly { readonly kind: EvidenceKind; readonly subject: string; readonly code: string }[];
}

/** Runs a check where a part of the evidence could not be read, which a table of cases does not have. */
export function outcomeWithMissing<K extends EvidenceKind, C extends EvidenceKind>(
  check: Check<K, C>,
  { values, missing }: PartlyMissing,
): CheckOutcome {
  const entries: ManifestEntry[] = [
    ...values.map(([kind], index) => anEntry(index, kind, kind)),
    ...missing.map(({ kind, subject, code }, index) => ({
      ...anEntry(values.length + index, kind, subject),
      missing: { code, message: 'no answer' },
    })),
  ];
  const pieces = new Map<string, unknown>(values.map(([, value], index) => [`E${index + 1}`, value]));
  const redaction = { secrets: 0, masked: 0, weak: 0 };
  const about = { schema: 'gates-capture/1', takenAt: '2026-01-31T21:30:00.000Z', toolVersion: 'test' } as const;
  return runCheck(
    check,
    indexEvidence({ manifest: { ...about, ledger: [], pieces: entries, redaction }, values: pieces }),
  );
}

function anEntry(index: number, kind: string, subject: string): ManifestEntry {
  return {
    id: `E${index + 1}`,
    kind,
    subject,
    collector: 'test/1',
    action: 'given',
    startedAt: '2026-01-31T21:30:00.000Z',
    durationMs: 0,
    bytes: 0,
    truncated: false,
    redactions: 0,
  };
}
