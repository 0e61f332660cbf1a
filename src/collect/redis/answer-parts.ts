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

/** @throws ReadFailure `protocol` */
export function numberOf(answer: unknown): number {
  if (typeof answer !== 'number') throw new ReadFailure('protocol', 'the answer is no number');
  return answer;
}
