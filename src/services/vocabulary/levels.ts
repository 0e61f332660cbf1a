/** How grave a log line is; `other` is everything below a warning. */
export type Level = 'fatal' | 'error' | 'warning' | 'other';

/** The words that loggers use for their levels, in lower case. */
const LEVEL_OF_WORD: Readonly<Record<string, Level>> = {
  panic: 'fatal',
  fatal: 'fatal',
  ftl: 'fatal',
  f: 'fatal',
  emerg: 'fatal',
  emergency: 'fatal',
  alert: 'fatal',
  crit: 'fatal',
  critical: 'fatal',
  dpanic: 'error',
  severe: 'error',
  err: 'error',
  error: 'error',
  e: 'error',
  warn: 'warning',
  warning: 'warning',
  wrn: 'warning',
  w: 'warning',
};

/** The level that a logger's word stands for: `WARN`, `warning`, `crit`, `E`. */
export function levelOfWord(word: string): Level {
  const name = word.toLowerCase();
  return Object.hasOwn(LEVEL_OF_WORD, name) ? (LEVEL_OF_WORD[name] ?? 'other') : 'other';
}

/** Numeric levels: syslog counts from 0 (gravest) to 7, pino and bunyan from 10 to 60 (gravest). */
export function levelOfNumber(value: number): Level {
  if (value < 10) return value <= 2 ? 'fatal' : value === 3 ? 'error' : value === 4 ? 'warning' : 'other';
  return value >= 60 ? 'fatal' : value >= 50 ? 'error' : value >= 40 ? 'warning' : 'other';
}
