import { cappedText } from '../text/visible-text.ts';

const LIMIT = 2000;

/**
 * How a spreadsheet recognises a formula, wide forms included; blanks and quotes in front of it do not stop every program.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s"]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/;

/** A field that is read as this text and is no formula to a spreadsheet: one that looks like one gets an apostrophe. */
export function csvCell(foreign: string | number | undefined): string {
  const shown = cappedText(String(foreign ?? ''), LIMIT);
  const inert = typeof foreign === 'string' && FORMULA.test(shown) ? `'${shown}` : shown;
  return `"${inert.replaceAll('"', '""')}"`;
}

/** Records with the line ends of RFC 4180. https://www.rfc-editor.org/rfc/rfc4180 */
export function csvText(records: readonly (readonly (string | number | undefined)[])[]): string {
  return records.map((record) => `${record.map(csvCell).join(',')}\r\n`).join('');
}
