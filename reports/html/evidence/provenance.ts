import type { ManifestEntry } from '../../../src/model/capture.ts';
import type { RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { shortenedIds } from '../../text/shortened-ids.ts';
import { utcTime } from '../../text/utc-time.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import { citation, evidenceLink } from './citation.ts';
import { durationOf, hashOf } from './piece-text.ts';

/** Pieces that are shown in place; the appendix has all of them. */
const SHOWN = 3;

const BY_ID = new WeakMap<readonly ManifestEntry[], ReadonlyMap<string, ManifestEntry>>();

function piecesById({ evidence }: Pick<RunResult, 'evidence'>): ReadonlyMap<string, ManifestEntry> {
  const known = BY_ID.get(evidence) ?? new Map(evidence.map((piece) => [piece.id, piece]));
  BY_ID.set(evidence, known);
  return known;
}

/**
 * Where a statement comes from: what was read, how, when, and the digest of what it gave.
 *
 * @throws UncitedStatementError when nothing is cited
 */
export function provenance(result: Pick<RunResult, 'evidence'>, cited: readonly string[], statement: string): Html {
  const pieces = [...new Set(cited)].flatMap((id) => piecesById(result).get(id) ?? []);
  const rest = pieces.length - SHOWN;
  const more = rest > 0 ? html`<p class="quiet">and ${text(countText(rest, 'more piece'))}</p>` : NOTHING;
  return html`<div class="provenance"><p class="label">Evidence ${citation(cited, statement)}</p>
<ul>${pieces.slice(0, SHOWN).map(pieceLine)}</ul>${more}</div>`;
}

function pieceLine(piece: ManifestEntry): Html {
  const { id, kind, action, startedAt } = piece;
  return html`<li>${evidenceLink(id)} <span>${text(kind)}</span> <code>${text(shortenedIds(action))}</code> <span class="quiet">${text(utcTime(startedAt))}, ${text(durationOf(piece))}, ${hashOf(piece)}</span></li>
`;
}
