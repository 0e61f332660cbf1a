import { ReadFailure } from '../../model/intake.ts';

/** What was read, and how many bytes it came in. */
export interface Sized<T> {
  readonly value: T;
  readonly bytes: number;
}

/** @throws ReadFailure `protocol` */
export function textOf(answer: unknown): string {
  if (typeof answer !== 'string') throw new ReadFailure('protocol', 'the answer is no text');
  return answer;
}

/**
 * That a server did what it was told, or is there, it says in one word.
 *
 * @throws ReadFailure `protocol` for any other answer: what comes behind it would not be what was asked for
 */
export function assertSaid(word: 'OK' | 'PONG', answer: unknown): void {
  if (answer !== word) throw new ReadFailure('protocol', `the answer is not ${word}`);
}

/** @throws ReadFailure `protocol` */
export function numberOf(answer: unknown): number {
  if (typeof answer !== 'number') throw new ReadFailure('protocol', 'the answer is no number');
  return answer;
}
