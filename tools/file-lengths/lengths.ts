/** The lengths that a reader takes without effort; the same as in the linter for a single file. */
const LIMITS = { median: 60, p90: 150, longest: 300 } as const;

export interface FileLength {
  readonly path: string;
  readonly lines: number;
}

/** The number of lines of a text; what follows the last line break counts only when there is something. */
export function lineCount(text: string): number {
  const breaks = text.split('\n').length - 1;
  return text === '' || text.endsWith('\n') ? breaks : breaks + 1;
}

/** One line on how long the files are: `412 files: median 38, p90 96, longest 210 (src/a.ts) lines`. */
export function lengthText(what: string, files: readonly FileLength[]): string {
  const { median, p90, longest } = statistics(files);
  return `${files.length} ${what}: median ${median}, p90 ${p90}, longest ${longest.lines} (${longest.path}) lines`;
}

/** Which limits are passed, and by which files. Without files there is nothing to trust, which is a fault too. */
export function lengthFaults(files: readonly FileLength[]): string[] {
  if (files.length === 0) return ['no file was found'];
  const { median, p90 } = statistics(files);
  return [
    ...(median > LIMITS.median ? [`the median is ${median} lines, the limit is ${LIMITS.median}`] : []),
    ...(p90 > LIMITS.p90 ? [`90 % of the files have up to ${p90} lines, the limit is ${LIMITS.p90}`] : []),
    ...files
      .filter(({ lines }) => lines > LIMITS.longest)
      .map(({ path, lines }) => `${path} has ${lines} lines, the limit is ${LIMITS.longest}`),
  ];
}

/** Nearest rank: a length that a file has, never one between two files. */
function statistics(files: readonly FileLength[]): { median: number; p90: number; longest: FileLength } {
  const ordered = files.toSorted((left, right) => left.lines - right.lines);
  const rank = (share: number) => ordered[Math.ceil(share * ordered.length) - 1]?.lines ?? 0;
  return { median: rank(0.5), p90: rank(0.9), longest: ordered.at(-1) ?? { path: 'none', lines: 0 } };
}
