import { createHash } from 'node:crypto';
import type { Capture, CaptureManifest, ManifestEntry } from '../model/capture.ts';
import { GatesError } from '../model/errors.ts';
import { shapeOf } from '../model/evidence/kinds.ts';
import type { SecondMasking } from './mask-again.ts';
import { objectText } from './seal.ts';

export interface AgainOptions {
  /** ISO 8601. */
  readonly at: string;
  readonly toolVersion: string;
  readonly patterns: number;
  readonly values: number;
}

/**
 * A capture masked once more: a capture of its own, with the digests of what it holds now, which says when that was.
 *
 * @throws GatesError `GATES_USAGE` when a piece would no longer be what the checks read: a state or a time was masked
 */
export function redactAgain(capture: Capture, masking: SecondMasking, options: AgainOptions): Capture {
  const values = new Map<string, unknown>();
  const pieces = capture.manifest.pieces.map((piece) => {
    const before = total(masking);
    const shown = shownOf(piece, masking);
    if (piece.sha256 === undefined) return shown;
    const value = conforming(piece, masking.value(capture.values.get(piece.id)));
    values.set(piece.id, value);
    const sha256 = createHash('sha256').update(objectText(value)).digest('hex');
    return { ...shown, redactions: piece.redactions + total(masking) - before, sha256 };
  });
  const ledger = capture.manifest.ledger.map((action) => ({ ...action, action: masking.text(action.action) }));
  const redaction = accountOf(capture.manifest, total(masking), options);
  return { manifest: { ...capture.manifest, pieces, ledger, redaction }, values };
}

function shownOf(piece: ManifestEntry, masking: SecondMasking): ManifestEntry {
  const { subject, action, missing } = piece;
  const why = missing && { missing: { ...missing, message: masking.text(missing.message) } };
  return { ...piece, subject: masking.text(subject), action: masking.text(action), ...why };
}

function accountOf(
  { redaction }: CaptureManifest,
  masked: number,
  options: AgainOptions,
): CaptureManifest['redaction'] {
  const again = [...(redaction.again ?? []), { ...options, masked }];
  return { ...redaction, masked: redaction.masked + masked, again };
}

function conforming({ id, kind, subject }: ManifestEntry, value: unknown): unknown {
  const error = shapeOf(kind)?.safeParse(value).error;
  if (error === undefined) return value;
  const place = error.issues[0]?.path.join('.') ?? '';
  throw new GatesError({
    code: 'GATES_USAGE',
    message: `${id} (${kind} of ${subject}) could no longer be read: ${place} would be masked.`,
    hint: 'Checks need to read it, as they need states and times; name narrower patterns or values.',
  });
}

function total({ counts }: SecondMasking): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
