import type { LogWindow } from '../../../model/evidence/container-activity.ts';
import { readFrames } from './frames.ts';
import { joinLines, type LogLine } from './log-lines.ts';
import { scanLines } from './scan-lines.ts';
import { readTerminalRecords } from './terminal-records.ts';

/** What the engine answered to `logs`. */
export interface RawLog {
  readonly body: Buffer;
  /** True when it was larger than the limit and lost its beginning. */
  readonly cutAtStart: boolean;
}

export interface LogOwner {
  readonly container: string;
  readonly service: string;
  readonly driver: string;
  /** Kind of the service, as `src/services` names it; undefined for an image of the team's own. */
  readonly kind: string | undefined;
  /** Whether the container has a terminal: known from its configuration, never guessed from the bytes. */
  readonly tty: boolean;
  /** Number of newest records that were asked for. */
  readonly tail: number;
}

/**
 * Reads the engine's answer into a window: what was read, how grave it was, and the lines that say most.
 *
 * @throws ReadFailure `log.engine_error` or `protocol`, when what was read is not the whole window
 */
export function shapeLog({ body, cutAtStart }: RawLog, owner: LogOwner): LogWindow {
  const { container, service, driver, kind, tty, tail } = owner;
  const records = tty ? readTerminalRecords(body, { cutAtStart }) : readFrames(body, { cutAtStart });
  const olderLeftOut = cutAtStart || records.length >= tail;
  const joined = joinLines(records);
  const lines = olderLeftOut ? withoutUnprovenStarts(joined.lines) : joined.lines;
  const times = lines.flatMap(({ at }) => (at === undefined ? [] : [at])).toSorted();
  const [from, to] = [times[0], times.at(-1)];
  return {
    container,
    service,
    driver,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    lines: lines.length,
    bytes: body.length,
    truncated: olderLeftOut || joined.cut,
    ...scanLines(lines, kind),
  };
}

/**
 * When older records were left out, the first line of a stream may be the end of a longer one, and with it the end of
 * a secret whose beginning nobody sees.
 */
function withoutUnprovenStarts(lines: readonly LogLine[]): readonly LogLine[] {
  const first = new Set(['stdout', 'stderr'].map((stream) => lines.findIndex((line) => line.stream === stream)));
  return lines.filter((_, index) => !first.has(index));
}
