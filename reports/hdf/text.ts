import { cappedText } from '../text/visible-text.ts';

const LIMIT = 2000;

/** Foreign text for a viewer that shows it as HTML text: nothing hidden, not endless. */
export function hdfText(foreign: string, limit: number = LIMIT): string {
  return cappedText(foreign, limit);
}
