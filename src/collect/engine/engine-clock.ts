import type { Engine } from '../../model/evidence/engine.ts';
import type { Reading } from '../../model/intake.ts';

type Clock = NonNullable<Engine['clock']>;

/** The date of an answer is cut off to whole seconds. */
const HALF_A_SECOND = 500;

/**
 * How far the clock of an engine is ahead of this host's, from the date of one of its answers: it was written somewhere
 * between asking and hearing. Undefined when the answer has no date.
 */
export function engineClock(reading: Reading<string>): Clock | undefined {
  if ('missing' in reading) return undefined;
  const told = Date.parse(reading.value);
  if (Number.isNaN(told)) return undefined;
  const halfWay = reading.durationMs / 2;
  const skewMs = told + HALF_A_SECOND - (Date.parse(reading.startedAt) + halfWay);
  return { skewMs: Math.round(skewMs), uncertaintyMs: Math.ceil(HALF_A_SECOND + halfWay) };
}
