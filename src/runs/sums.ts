import { compareText } from '../shared/compare.ts';

/** The text of a `SHA256SUMS`, which `sha256sum -c` checks: one line per file, ordered by path. */
export function sumsText(sums: ReadonlyMap<string, string>): string {
  const ordered = [...sums].toSorted(([a], [b]) => compareText(a, b));
  return ordered.map(([path, sha256]) => `${sha256}  ${path}\n`).join('');
}

/** Reads a `SHA256SUMS` back: digests by path. Undefined when a line is of no such file. */
export function parseSums(text: string): ReadonlyMap<string, string> | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '') return undefined;
  const read = lines.map((line) => /^([\da-f]{64}) {2}(.+)$/.exec(line));
  if (read.includes(null)) return undefined;
  return new Map(read.map((match) => [match?.[2] ?? '', match?.[1] ?? '']));
}
