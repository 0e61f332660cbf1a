import type { LogWindow } from '../model/evidence/container-activity.ts';
import type { DeepReadonly } from '../model/evidence/kinds.ts';
import { momentText } from './moment-text.ts';

type ReadWindow = DeepReadonly<LogWindow>;

/** A count of log lines with the window it was counted in: `12 error lines in 2,000 lines read`. */
export function linesText(count: number, level: string, { lines }: Pick<ReadWindow, 'lines'>): string {
  return `${numberText(count)} ${level} ${count === 1 ? 'line' : 'lines'} in ${numberText(lines)} ${lines === 1 ? 'line' : 'lines'} read`;
}

/** When the window begins and ends, and whether older lines were left out. */
export function windowText({ from, to, truncated }: Pick<ReadWindow, 'from' | 'to' | 'truncated'>): string {
  const span = from === undefined || to === undefined ? 'without times' : `${momentText(from)} to ${momentText(to)}`;
  return truncated ? `${span}; older lines were not read` : span;
}

/** Groups the digits of a number by thousands, the same in every locale. */
export function numberText(number: number): string {
  return `${number}`.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
