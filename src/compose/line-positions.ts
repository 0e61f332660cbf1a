import type { Position } from '../model/evidence/position.ts';

/** Turns offsets in a text into positions in its file; a text that ends early gives its last place. */
export function linePositions(file: string, text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  // Most offsets lie on the line of the one before, or on the next.
  let line = 0;
  return (offset) => {
    const bounded = Math.min(Math.max(offset, 0), text.length);
    if ((starts[line] ?? 0) > bounded || (starts[line + 2] ?? Infinity) <= bounded) line = lineOf(starts, bounded);
    else if ((starts[line + 1] ?? Infinity) <= bounded) line += 1;
    return { file, line: line + 1, column: bounded - (starts[line] ?? 0) + 1 };
  };
}

/** The last line that starts at an offset or before it. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
