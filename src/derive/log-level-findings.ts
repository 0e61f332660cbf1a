import type { FindingDraft } from '../model/check.ts';
import type { LogWindow } from '../model/evidence/container-activity.ts';
import type { Cited, DeepReadonly } from '../model/evidence/kinds.ts';
import { linesText, numberText, windowText } from './log-window.ts';

type ReadWindow = DeepReadonly<Cited<LogWindow>>;

/** One finding for each log whose window holds lines of a level, with the line that stands in it most often. */
export function logLevelFindings(windows: readonly ReadWindow[], level: 'fatal' | 'error'): readonly FindingDraft[] {
  return windows
    .filter(({ counts }) => counts[level] > 0)
    .map((window) => ({
      subject: { service: window.service, container: window.container },
      message: linesText(window.counts[level], level, window),
      observed: [windowText(window), ...mostOften(window, level)].join('; '),
      expected: `no ${level} line`,
      fix: `Read them with docker compose logs --timestamps ${window.service}, and mend what they report.`,
      evidence: [window.evidence] as const,
    }));
}

function mostOften({ notable }: ReadWindow, level: string): string[] {
  const [line] = notable.filter(({ topic }) => topic === level).toSorted((a, b) => b.occurrences - a.occurrences);
  if (!line) return [];
  return [line.occurrences === 1 ? `one of them: ${line.text}` : `${numberText(line.occurrences)} times: ${line.text}`];
}
