import type { Capture, ManifestEntry } from '../../model/capture.ts';
import type { EvidenceKind, EvidenceValue } from '../../model/evidence/kinds.ts';

type Piece = { readonly [K in EvidenceKind]: { readonly kind: K; readonly value: EvidenceValue<K> } }[EvidenceKind];

/** A capture with further pieces at its end, as if they had been read with the others. */
export function withPieces(capture: Capture, ...pieces: readonly Piece[]): Capture {
  const { manifest } = capture;
  const values = new Map(capture.values);
  const entries = pieces.map(({ kind, value }, index): ManifestEntry => {
    const id = `E${manifest.pieces.length + index + 1}`;
    values.set(id, value);
    const provenance = { subject: kind, collector: 'run/1', action: 'read the settings', truncated: false };
    return { id, kind, ...provenance, startedAt: manifest.takenAt, durationMs: 0, bytes: 0, redactions: 0 };
  });
  return { manifest: { ...manifest, pieces: [...manifest.pieces, ...entries] }, values };
}
