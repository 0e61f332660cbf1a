/** A line of a document and how many findings it tells. */
export interface CountedLine {
  readonly text: string;
  readonly findings: number;
}

/** As many of the lines, from the first, as fit into a number of bytes, and how many findings the others would tell. */
export function withinBytes(
  lines: readonly CountedLine[],
  bytes: number,
): { readonly shown: readonly CountedLine[]; readonly leftOut: number } {
  let used = 0;
  const tooFar = lines.findIndex(({ text }) => {
    used += Buffer.byteLength(text) + 1;
    return used > bytes;
  });
  const shown = tooFar < 0 ? lines : lines.slice(0, tooFar);
  return { shown, leftOut: lines.slice(shown.length).reduce((sum, { findings }) => sum + findings, 0) };
}
