import type { LogWindow } from '../../src/model/evidence/container-activity.ts';
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
    notable: [],
    ...different,
  };
}

/** The log of a container that has written nothing. */
export function anEmptyLog(service: string, different: Partial<LogWindow> = {}): LogWindow {
  const { from: _, to: __, ...window } = aLogWindow(service, { lines: 0, bytes: 0, ...different });
  return window;
}

export function aNotableLine(topic: string, text: string, occurrences = 1): LogWindow['notable'][number] {
  return { at: secondsAgo(60), topic, text, occurrences };
}
