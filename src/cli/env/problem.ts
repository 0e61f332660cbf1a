import type { Position } from '../../model/evidence/position.ts';

export type ProblemKind =
  | 'missing'
  | 'placeholder'
  | 'weak'
  | 'mismatch'
  | 'unguarded'
  | 'undocumented'
  | 'stale'
  | 'extra'
  | 'different';

/** One thing wrong with one variable. It never holds a value. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly name: string;
  readonly message: string;
  readonly at: Position;
}

/** `file:line:column: kind NAME: message`, one line each, in the order of files and lines. */
export function problemLines(problems: readonly Problem[]): string {
  const inOrder = problems.toSorted(
    (a, b) => a.at.file.localeCompare(b.at.file, 'en') || a.at.line - b.at.line || a.at.column - b.at.column,
  );
  return inOrder
    .map(({ kind, name, message, at }) => `${at.file}:${at.line}:${at.column}: ${kind} ${name}: ${message}\n`)
    .join('');
}
