import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogTopic, LogWindow } from '../../model/evidence/log-window.ts';

const LEVELS = new Set(['fatal', 'error', 'warning']);

/** What a service says of itself in its log: of each topic how often, and the latest line. */
export function logTopics({ topics, notable = [] }: DeepReadonly<LogWindow>): readonly DeepReadonly<LogTopic>[] {
  if (topics) return topics;
  return notable
    .filter(({ topic }) => !LEVELS.has(topic))
    .map(({ at, topic, text, occurrences }) => ({ topic, text, occurrences, first: at, last: at, measures: [] }));
}
