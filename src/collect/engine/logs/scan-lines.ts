import type { LogWindow } from '../../../model/evidence/container-activity.ts';
import type { Level } from './levels.ts';
import { lineLevel } from './line-level.ts';
import type { LogLine } from './log-lines.ts';
import { logTopic } from './log-topics.ts';
import { NotableLines } from './notable-lines.ts';
import { structuredLine } from './structured-line.ts';

/** A line is judged by its head; what follows is payload. */
const HEAD = 2000;

/**
 * Counts the lines by their gravity and picks the notable ones.
 *
 * @param kind of the service that wrote them, as `src/services` names it
 */
export function scanLines(lines: readonly LogLine[], kind: string | undefined): Pick<LogWindow, 'counts' | 'notable'> {
  const counts = { fatal: 0, error: 0, warning: 0 };
  const notable = new NotableLines();
  for (const { at = '', text } of lines) {
    const { level, said } = judge(text, kind);
    if (level !== 'other') counts[level] += 1;
    const topic = topicOf(said, level, kind);
    if (topic !== undefined) notable.add({ at, topic, text: said });
  }
  return { counts, notable: notable.pick() };
}

function judge(text: string, kind: string | undefined): { level: Level; said: string } {
  const structured = structuredLine(text);
  const said = structured?.message ?? text;
  return { level: structured?.level ?? lineLevel(said.slice(0, HEAD), kind), said };
}

/** An error is shown as an error whatever it is about; a warning may be of a kind of its own. */
function topicOf(said: string, level: Level, kind: string | undefined): string | undefined {
  if (level === 'fatal' || level === 'error') return level;
  return logTopic(said.slice(0, HEAD), kind) ?? (level === 'warning' ? level : undefined);
}
