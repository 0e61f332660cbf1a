import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogClass, LogWindow } from '../../model/evidence/log-window.ts';
import type { Trouble } from '../../services/vocabulary/troubles/trouble.ts';
import { troubleIn } from '../../services/vocabulary/troubles.ts';
import { groupBy } from '../../shared/group-by.ts';
import { logClasses } from './log-classes.ts';

/** A known kind of trouble in one log. */
export interface LogTrouble {
  readonly trouble: Trouble;
  /** Lines that tell of it. */
  readonly lines: number;
  readonly first: string;
  readonly last: string;
  /** One of the lines, masked. */
  readonly text: string;
}

/** What is known to be wrong by the words of a log's warnings and errors, most frequent first. */
export function logTroubles(window: DeepReadonly<LogWindow>): readonly LogTrouble[] {
  const told = logClasses(window).flatMap((line) => {
    const trouble = troubleIn(line.text);
    return trouble ? [{ trouble, line }] : [];
  });
  return [...groupBy(told, ({ trouble }) => trouble.id).values()]
    .map(([first, ...rest]) => joined(first.trouble, [first.line, ...rest.map(({ line }) => line)]))
    .toSorted((a, b) => b.lines - a.lines);
}

function joined(trouble: Trouble, lines: readonly [DeepReadonly<LogClass>, ...DeepReadonly<LogClass>[]]): LogTrouble {
  const times = lines.flatMap(({ first, last }) => [first, last]).filter((time) => time !== '');
  return {
    trouble,
    lines: lines.reduce((sum, { occurrences }) => sum + occurrences, 0),
    first: times.toSorted()[0] ?? '',
    last: times.toSorted().at(-1) ?? '',
    text: lines[0].text,
  };
}
