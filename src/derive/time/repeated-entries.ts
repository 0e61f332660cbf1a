import { groupBy } from '../../shared/group-by.ts';
import { momentText } from './moment-text.ts';
import type { TimelineEntry } from './timeline.ts';

const MOST_ALIKE = 3;

/** A crash loop or a wavering health check says the same over and over: one entry stands for all of it, at its last time. */
export function joinRepeated(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const alike = groupBy(entries, ({ container, text }) => `${container}\n${text}`);
  return [...alike.values()]
    .flatMap((group) => (group.length > MOST_ALIKE ? [joined(group)] : group))
    .toSorted((a, b) => a.at - b.at);
}

function joined(group: readonly [TimelineEntry, ...TimelineEntry[]]): TimelineEntry {
  const last = group.at(-1) ?? group[0];
  const since = momentText(new Date(group[0].at).toISOString());
  return { ...last, text: `${last.text}, ${group.length} times since ${since}` };
}
