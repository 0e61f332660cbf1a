import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogWindow } from '../../model/evidence/log-window.ts';
import { logClasses } from './log-classes.ts';

type ReadWindow = DeepReadonly<LogWindow>;
export type Burst = NonNullable<ReadWindow['bursts']>[number];

const NEAR_MS = 2 * 60_000;

/** Whether a burst of errors lies around a start or an end of its container, as far as the engine remembers them. */
export function surroundsRestart({ from, to }: Burst, container: DeepReadonly<Container> | undefined): boolean {
  const { startedAt, finishedAt } = container?.state ?? {};
  return [startedAt, finishedAt]
    .map((time) => Date.parse(time ?? ''))
    .some((time) => time >= Date.parse(from) - NEAR_MS && time <= Date.parse(to) + NEAR_MS);
}

/** What was said for the first time within a burst, in a window that reaches back further. */
export function newInBurst(window: ReadWindow, { from, to }: Burst): readonly string[] {
  if (window.from === undefined || Date.parse(from) - Date.parse(window.from) < NEAR_MS) return [];
  return logClasses(window)
    .filter(({ level, first }) => level !== 'warning' && first >= from && first < to)
    .map(({ text }) => text);
}
