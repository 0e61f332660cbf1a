import type { Position } from '../../model/evidence/position.ts';
import { compareText } from '../../shared/compare.ts';

export type ProblemKind =
  | 'missing'
  | 'placeholder'
  | 'weak'
  | 'mismatch'
  | 'unguarded'
  | 'undocumented'
  | 'stale'
  | 'extra'
  | 'different'
  | 'same'
  | 'image'
  | 'client'
  | 'engine'
  | 'absent'
  | 'open'
  | 'unused';

/** One thing said of one variable, or of the service that is named in its place. It never holds a value. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly name: string;
  readonly message: string;
  readonly at: Position;
}

/** `file:line:column: kind NAME: message`, one line each, in the order of files and lines. */
export function problemLines(problems: readonly Problem[]): string {
  const inOrder = problems.toSorted(
    (a, b) => compareText(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column,
  );
  return inOrder
    .map(({ kind, name, message, at }) => `${at.file}:${at.line}:${at.column}: ${kind} ${name}: ${message}\n`)
    .join('');
}
