import { durationText } from '../../shared/duration-text.ts';

/** Where a start lies to that of something else: `2 minutes before`, `less than a second after`. */
export function leadText(leadSeconds: number): string {
  const [length, side] = [Math.abs(leadSeconds), leadSeconds < 0 ? 'before' : 'after'];
  return `${length < 1 ? 'less than a second' : durationText(length)} ${side}`;
}
