import { ReadFailure } from '../intake.ts';
import { limitText } from './limits.ts';
import type { SetLimit } from './set-limit.ts';

/** A read that gave nothing because it reached a limit that the operator can move. */
export class LimitReached extends ReadFailure {
  /** @param what what was too much, in words without a number: `the answer is larger than is read` */
  constructor(code: string, what: string, limit: SetLimit, cause?: unknown) {
    super(code, `${what} (${limitText(limit)})`, cause, limit);
  }
}
