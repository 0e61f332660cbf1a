import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogWindow } from '../../model/evidence/log-window.ts';
import { momentText } from '../time/moment-text.ts';

type ReadWindow = DeepReadonly<LogWindow>;

/** A count of log lines with the window it was counted in: `12 error lines in 2,000 lines read`. */
export function linesText(count: number, level: string, { lines }: Pick<ReadWindow, 'lines'>): string {
  return `${numberText(count)} ${level} ${count === 1 ? 'line' : 'lines'} in ${numberText(lines)} ${lines === 1 ? 'line' : 'lines'} read`;
}

/** When the window begins and ends, and what of the log lies outside of it. */
export function windowText(window: Pick<ReadWindow, 'from' | 'to' | 'truncated' | 'coverage'>): string {
  const { from, to } = window;
  const span = from === undefined || to === undefined ? 'without times' : `${momentText(from)} to ${momentText(to)}`;
  return [span, ...outsideOf(window)].join('; ');
}

/** What of a log was not read, or is gone, in a few words each; nothing when all that there is was read. */
export function outsideOf({ truncated, coverage }: Pick<ReadWindow, 'truncated' | 'coverage'>): readonly string[] {
  if (!coverage) return truncated ? ['older lines were not read'] : [];
  const why = {
    tail: `only the newest ${numberText(coverage.tail)} records were read`,
    bytes: 'only the newest part that fits the limit of bytes was judged',
    since: `only lines since ${momentText(coverage.since ?? '')} were judged`,
  };
  return [
    ...coverage.leftOut.map((reason) => why[reason]),
    ...(coverage.rotated ? ['older lines are gone by rotation'] : []),
    ...(coverage.incomplete ? ['newer lines could not be read'] : []),
  ];
}

/** Groups the digits of a number by thousands, the same in every locale. */
export function numberText(number: number): string {
  return `${number}`.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
