import { type Level, levelOfWord } from '../../../services/vocabulary/levels.ts';
import { troubleIn } from '../../../services/vocabulary/troubles.ts';
import { vocabulariesFor } from '../../../services/vocabulary/vocabularies.ts';
import type { LevelMark } from '../../../services/vocabulary/vocabulary.ts';

/** How loggers write a level into plain text. The first mark of a line counts: what follows may speak of other levels. */
const MARKS = [
  /\b(TRACE|DEBUG|DBG|INFO|INF|NOTICE|WARN|WARNING|WRN|ERR|ERROR|SEVERE|FATAL|FTL|PANIC|CRIT|CRITICAL|EMERG)\b/,
  /[[<\t|](trace|debug|info|note|notice|system|warn|warning|err|error|crit|critical|alert|emerg|fatal|panic)[\]>\t|]/i,
  /\b(?:level|severity|lvl)="?([a-z]+)/i,
  /^(trace|debug|info|notice|warn|warning|error|fatal|panic|critical):\s/i,
];
const GO_MARK = /^([IWEF])\d{4} \d\d:\d\d/;
/** `NO ERROR` and `ERROR: 0` tell of an error that there is not. */
const NONE_BEFORE = /\b(?:no|not an?|non|zero|0|without)\s+$/i;
const NONE_AFTER = /^\w*"?\s*[=:]\s*"?(?:0|none|null|nil|false|no|"")(?:\W|$)/i;
const THROWN =
  /\b\w*(?:Error|Exception)(?:: | \[)|^Traceback \(most recent call last\)|\bUnhandledPromiseRejection|\bPHP Parse error/;
const DIED = /\bPHP Fatal error/;
const SAID = /\berror: (?!null|none|no\b|0\b|false|"")/;
const WARNED = /\b[A-Za-z]*Warning: /;

/**
 * Reads how grave the lines of a service are.
 *
 * @param kind of the service, as `src/services` names it; some have marks of their own
 */
export function levelReader(kind: string | undefined): (text: string) => Level {
  const marks = vocabulariesFor(kind).flatMap(({ level }) => level ?? []);
  return (text) => {
    for (const mark of marks) {
      const level = ownLevel(mark, text);
      if (level !== undefined) return level;
    }
    return markedLevel(text) ?? spokenLevel(text);
  };
}

function ownLevel({ pattern, levels, except = [] }: LevelMark, text: string): Level | undefined {
  const mark = pattern.exec(text)?.[1];
  if (mark === undefined) return undefined;
  const exception = except.find(([line]) => line.test(text));
  if (exception) return exception[1];
  return levels ? (levels[mark] ?? 'other') : levelOfWord(mark);
}

function markedLevel(text: string): Level | undefined {
  const go = GO_MARK.exec(text)?.[1];
  if (go !== undefined) return levelOfWord(go);
  const found = MARKS.map((mark) => mark.exec(text)).filter((match) => match !== null && !isDenied(match));
  const first = found.toSorted((a, b) => (a?.index ?? 0) - (b?.index ?? 0))[0]?.[1];
  return first === undefined ? undefined : levelOfWord(first);
}

function isDenied({ input, index, 0: whole }: RegExpExecArray): boolean {
  return (
    NONE_BEFORE.test(input.slice(Math.max(0, index - 10), index)) || NONE_AFTER.test(input.slice(index + whole.length))
  );
}

/** A line without a level is judged by what it tells of. */
function spokenLevel(text: string): Level {
  if (DIED.test(text)) return 'fatal';
  if (THROWN.test(text) || SAID.test(text)) return 'error';
  if (WARNED.test(text)) return 'warning';
  const trouble = troubleIn(text);
  return trouble === undefined ? 'other' : trouble.priority === 'P3' ? 'warning' : 'error';
}
