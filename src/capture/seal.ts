import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  type Capture,
  CaptureManifest,
  type ManifestEntry,
  type MissingReason,
  type RawPiece,
} from '../model/capture.ts';
import { EVIDENCE_KINDS } from '../model/evidence/kinds.ts';
import { compareText } from '../shared/compare.ts';
import type { CaptureIntake } from './capture-intake.ts';
import type { Redactor } from './redact/redactor.ts';

/** What the door does with what goes through it. */
export type Door = Pick<Redactor, 'gather' | 'redact' | 'redactKnown' | 'text' | 'account'>;

const KIND_ORDER = Object.keys(EVIDENCE_KINDS);

export interface SealOptions {
  takenAt: string;
  toolVersion: string;
}

/** The bytes under which a value is stored and hashed. */
export function objectText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/**
 * Turns what was gathered into a capture: ordered, masked, conforming to the model, numbered and hashed. A value that
 * does not conform is kept as missing with the reason, so that odd answers of an engine cannot end a run.
 */
export function seal(intake: CaptureIntake, redactor: Door, { takenAt, toolVersion }: SealOptions): Capture {
  const ordered = intake.pieces.toSorted(
    (a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || compareText(a.subject, b.subject),
  );
  for (const piece of ordered)
    if ('value' in piece && !isMasked(piece)) redactor.gather(piece.value, { prose: piece.kind === 'documents' });
  const values = new Map<string, unknown>();
  const pieces = ordered.map((piece, index) => {
    const id = `E${index + 1}`;
    const { entry, value } = sealPiece(piece, id, redactor);
    if (value !== undefined) values.set(id, value);
    return entry;
  });
  const ledger = intake.ledger.map((action) => ({ ...action, action: redactor.text(action.action) }));
  const redaction = redactor.account;
  // In the order of the model: what is judged at once has to be what is judged after it was read back.
  return {
    manifest: CaptureManifest.parse({ schema: 'gates-capture/1', takenAt, toolVersion, pieces, ledger, redaction }),
    values,
  };
}

function sealPiece(piece: RawPiece, id: string, redactor: Door): { entry: ManifestEntry; value?: unknown } {
  const { kind, subject, collector, action, startedAt, durationMs, bytes, truncated, reached } = piece;
  const where = { subject: redactor.text(subject), action: redactor.text(action) };
  const read = { id, kind, ...where, collector, startedAt, durationMs, bytes, truncated };
  const provenance = { ...read, ...(reached && { reached }) };
  const lost = ({ code, message, limit }: MissingReason) => ({
    entry: {
      ...provenance,
      redactions: 0,
      missing: { code, message: redactor.text(message), ...(limit && { limit }) },
    },
  });
  if ('missing' in piece) return lost(piece.missing);
  const { value, redactions } = isMasked(piece)
    ? redactor.redactKnown(piece.value)
    : redactor.redact(piece.value, { start: truncated, end: truncated, records: kind === 'logs' });
  const parsed = EVIDENCE_KINDS[kind].shape.safeParse(value);
  if (!parsed.success)
    return lost({ code: 'protocol', message: `not as expected: ${firstLine(z.prettifyError(parsed.error))}` });
  const sha256 = createHash('sha256').update(objectText(parsed.data)).digest('hex');
  return { entry: { ...provenance, redactions, sha256 }, value: parsed.data };
}

/**
 * An earlier result was masked when it was made, with what was known then. Of what this run knows nothing may be in it
 * either; looked through for places of secrets once more, its prose would no longer be what it was.
 */
function isMasked({ kind }: RawPiece): boolean {
  return kind === 'baseline';
}

function firstLine(text: string): string {
  return text.split('\n').slice(0, 2).join(' ').trim();
}
