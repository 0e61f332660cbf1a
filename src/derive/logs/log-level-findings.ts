import type { FindingDraft } from '../../model/check.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogWindow } from '../../model/evidence/log-window.ts';
import { quotable } from '../secrets/masked-text.ts';
import { logClasses } from './log-classes.ts';
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

function mostOften(window: ReadWindow, level: string): string[] {
  const line = logClasses(window).find((one) => one.level === level);
  if (!line) return [];
  const text = quotable(line.text);
  return [line.occurrences === 1 ? `one of them: ${text}` : `${numberText(line.occurrences)} times: ${text}`];
}
