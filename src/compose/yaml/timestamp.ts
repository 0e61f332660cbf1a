const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))?$/;

/** The text that Compose 2.26 makes of an unquoted date: `2001-01-01` is `2001-01-01 00:00:00 +0000 UTC`. */
export function timestampText(source: string): string | undefined {
  const match = DATE.exec(source) ?? TIME.exec(source);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = ''] = match;
  if (!exists(Number(year), Number(month), Number(day))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const date = [year, two(month), two(day)].join('-');
  const digits = fraction.replace(/0+$/, '');
  const time = `${[two(hour), two(minute), two(second)].join(':')}${digits === '' ? '' : `.${digits}`}`;
  const offset = match[8] === undefined ? '+0000' : `${match[8]}${match[9]}${match[10]}`;
  return `${date} ${time} ${offset} ${offset === '+0000' ? 'UTC' : offset}`;
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
