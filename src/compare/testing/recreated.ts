import type { Capture, ManifestEntry } from '../../model/capture.ts';

/** Ids that an engine makes up, and their beginnings, by which containers call themselves. */
const ID = /\b(?=\d*[a-f])(?:[\da-f]{64}|[\da-f]{12})\b/g;

/**
 * The capture of the same system after all its containers were made again and everything was read in another order: new
 * ids, new numbers for the evidence. `turn` makes each call another one.
 */
export function recreated({ manifest, values }: Capture, turn: number): Capture {
  const shuffled = manifest.pieces
    .map((piece, index) => ({ piece, rank: rankOf(index, turn) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ piece }) => piece);
  const pieces = shuffled.map((piece, index): ManifestEntry => ({ ...piece, id: `E${index + 1}` }));
  const renewed = new Map(
    shuffled.flatMap((piece, index) => {
      const value = values.get(piece.id);
      return value === undefined ? [] : [[`E${index + 1}`, withNewIds(value, turn)] as const];
    }),
  );
  return { manifest: { ...manifest, pieces }, values: renewed };
}

function withNewIds(value: unknown, turn: number): unknown {
  const text = JSON.stringify(value).replace(ID, (id) => renumbered(id, turn));
  return JSON.parse(text) as unknown;
}

/** Another id for each id, and the same one wherever it stands. */
function renumbered(id: string, turn: number): string {
  return [...id].map((digit) => ((Number.parseInt(digit, 16) * 7 + turn) % 16).toString(16)).join('');
}

function rankOf(index: number, turn: number): number {
  return ((index + 1) * 7919 * (turn + 1)) % 1009;
}
