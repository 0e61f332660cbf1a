import { open } from 'node:fs/promises';
import type { Printable } from '../model/printable.ts';

/** Characters that are made bytes at once: those of a whole document would be as much again in memory. */
const AT_ONCE = 256 * 1024;
/** The first half of a character that takes two; cut off from the second, it would be lost. */
const FIRST_HALF = /[\ud800-\udbff]$/;

/** Writes what may be read by whoever gets the folder; on this host it is for its owner alone. */
export async function writeText(path: string, text: Printable): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    for (const piece of piecesOf(text)) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** The text in pieces, none of which ends within a character. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + AT_ONCE);
    const whole = from + AT_ONCE < text.length && FIRST_HALF.test(piece) ? piece.slice(0, -1) : piece;
    yield whole;
    from += whole.length;
  }
}
