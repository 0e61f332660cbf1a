import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogClass, LogWindow } from '../../model/evidence/log-window.ts';

const LEVELS = ['fatal', 'error', 'warning'] as const;

/** The warnings and errors of a log, each once for all lines that say the same; the gravest first. */
export function logClasses({ classes, notable = [] }: DeepReadonly<LogWindow>): readonly DeepReadonly<LogClass>[] {
  if (classes) return classes;
  return LEVELS.flatMap((level) =>
    notable
      .filter(({ topic }) => topic === level)
      .toSorted((a, b) => b.occurrences - a.occurrences)
      .map(({ at, text, occurrences }) => ({ level, text, occurrences, first: at, last: at })),
  );
}
