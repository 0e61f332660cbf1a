import { displayWidth } from '../../text/display-width.ts';

/** Pixels that one column of text takes at most, in the letters and the size that the pictures use. */
const COLUMN = 7.4;

/** Pixels that a label needs at most: no browser is there to measure it when the page is written. */
export function labelWidth(label: string): number {
  return Math.ceil(displayWidth(label) * COLUMN);
}
