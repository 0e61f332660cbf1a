import type { LogClass, LogCoverage, LogWindow, RepeatedLine } from '../../src/model/evidence/log-window.ts';
import { secondsAgo } from './evidence.ts';

/** The log of a container that has nothing to complain of: 2,000 lines of the last hour. */
export function aLogWindow(service: string, different: Partial<LogWindow> = {}): LogWindow {
  return {
    container: `shop-${service}-1`,
    service,
    driver: 'json-file',
    from: secondsAgo(3600),
    to: secondsAgo(60),
    lines: 2000,
    bytes: 200_000,
    truncated: false,
    counts: { fatal: 0, error: 0, warning: 0 },
    coverage: aCoverage(),
    classes: [],
    topics: [],
    traces: [],
    bursts: [],
    suspects: [],
    patterns: [],
    ...different,
  };
}

/** The log of a container that has written nothing. */
export function anEmptyLog(service: string, different: Partial<LogWindow> = {}): LogWindow {
  const { from: _, to: __, ...window } = aLogWindow(service, { lines: 0, bytes: 0, ...different });
  return window;
}

/** A line of note, as captures have it that were taken before lines were gathered into classes and topics. */
export function aNotableLine(topic: string, text: string, occurrences = 1): NonNullable<LogWindow['notable']>[number] {
  return { at: secondsAgo(60), topic, text, occurrences };
}

/** Lines that say the same, half an hour ago and a minute ago. */
export function aRepeatedLine(text: string, occurrences = 1): RepeatedLine {
  return { text, occurrences, first: secondsAgo(1800), last: secondsAgo(60) };
}

export function aLogClass(level: LogClass['level'], text: string, occurrences = 1): LogClass {
  return { level, ...aRepeatedLine(text, occurrences) };
}

/** Of a log that was read whole. */
export function aCoverage(different: Partial<LogCoverage> = {}): LogCoverage {
  return { tail: 5000, leftOut: [], longLines: 0, untimedLines: 0, rotated: false, lossy: false, ...different };
}
