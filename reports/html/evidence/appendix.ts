import type { ManifestEntry } from '../../../src/model/capture.ts';
import type { RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { shortenedIds } from '../../text/shortened-ids.ts';
import { utcTime } from '../../text/utc-time.ts';
import { anchor, text } from '../markup/escape.ts';
import { html, NOTHING } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';
import { type TableRow, table } from '../markup/table.ts';
import { code } from '../markup/wording.ts';
import { durationOf, hashOf } from './piece-text.ts';

/** Every piece of evidence of the capture, each with an anchor of its own: where all citations lead. */
export function evidenceAppendix({ evidence }: Pick<RunResult, 'evidence'>): Part {
  const missing = evidence.filter((piece) => piece.missing !== undefined).length;
  const masked = evidence.reduce((sum, { redactions }) => sum + redactions, 0);
  const counts = [countText(evidence.length, 'piece'), `${missing} missing`, countText(masked, 'masked value')];
  const place = html`The values lie in <code>capture/objects</code> under their digest; <code>capture/manifest.json</code> lists them.`;
  return {
    id: 'evidence',
    title: 'Evidence',
    content: html`<p>${text(counts.join(', '))}. ${place}</p>
${table('All evidence of the run', COLUMNS, [{ rows: evidence.map(row) }])}`,
  };
}

const COLUMNS = [
  { title: html`Id` },
  { title: html`Kind` },
  { title: html`Subject` },
  { title: html`Collector` },
  { title: html`Action` },
  { title: html`Started` },
  { title: html`Duration`, style: 'number' },
  { title: html`Bytes`, style: 'number' },
  { title: html`Masked`, style: 'number' },
  { title: html`Digest` },
] as const;

function row(piece: ManifestEntry): TableRow {
  const { id, kind, subject, collector, action, startedAt, bytes, truncated, redactions } = piece;
  const cells = [
    text(id),
    text(kind),
    code(shortenedIds(subject)),
    text(collector),
    code(shortenedIds(action)),
    text(utcTime(startedAt)),
    text(durationOf(piece)),
    html`${bytes}${truncated ? html` (truncated)` : NOTHING}`,
    html`${redactions}`,
    hashOf(piece),
  ];
  return { id: anchor(id), cells };
}
