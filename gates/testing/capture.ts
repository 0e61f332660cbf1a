import type { Capture, ManifestEntry } from '../../src/model/capture.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../src/model/evidence/kinds.ts';

/** A piece of a capture: a value of its kind, or the code of the reason why it is missing. */
export type GivenPiece = readonly [kind: EvidenceKind, subject: string, value: object | { readonly missing: string }];

/** A capture of these pieces, numbered in their order; every value conforms to the model. */
export function captureOf(...given: readonly GivenPiece[]): Capture {
  const values = new Map<string, unknown>();
  const pieces = given.map(([kind, subject, value], index): ManifestEntry => {
    const id = `E${index + 1}`;
    const provenance = { id, kind, subject, collector: 'test/1', action: 'read', startedAt: '', durationMs: 0 };
    const entry = { ...provenance, bytes: 0, truncated: false, redactions: 0 };
    if ('missing' in value) return { ...entry, missing: { code: value.missing, message: 'no answer' } };
    values.set(id, EVIDENCE_KINDS[kind].shape.parse(value));
    return entry;
  });
  const redaction = { secrets: 0, masked: 0, weak: 0 };
  return {
    manifest: {
      schema: 'gates-capture/1',
      takenAt: '2026-01-31T21:30:00.000Z',
      toolVersion: '',
      pieces,
      ledger: [],
      redaction,
    },
    values,
  };
}
