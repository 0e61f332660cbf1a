import type { Position } from '../model/evidence/position.ts';

/** Turns offsets in a text into positions in its file; a text that ends early gives its last place. */
export function linePositions(file: string, text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const bounded = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: bounded - (starts[low] ?? 0) + 1 };
  };
}
