import { type Level, levelOfWord } from './levels.ts';

/** How one kind of service marks the gravity of its lines; undefined where a line carries no mark. */
type LevelReader = (text: string) => Level | undefined;

const POSTGRES_SEVERITY = /\b(DEBUG\d?|LOG|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT|STATEMENT|CONTEXT):  ?/;
const REDIS_MARK = /^\d+:[A-Z] .{10,30}? ([.*#-]) (.*)$/;
/** Fatal to one connection that came too early or too late, not to the server. */
const POSTGRES_CHANGING = /FATAL:  the database system is (starting up|shutting down|not yet accepting connections)/;
/** Redis 7.0 and older write these at their gravest level although they only tell that all is well. */
const REDIS_START =
  /oO0OoO0OoO0Oo|Redis version=|Configuration loaded|Server initialized|Running mode=|Redis is now ready/;

const READERS: Readonly<Record<string, LevelReader>> = {
  postgres: (text) => {
    if (POSTGRES_CHANGING.test(text)) return 'warning';
    const severity = POSTGRES_SEVERITY.exec(text)?.[1];
    return severity === undefined ? undefined : levelOfWord(severity);
  },
  redis: (text) => {
    const [, mark, message = ''] = REDIS_MARK.exec(text) ?? [];
    if (mark === undefined) return undefined;
    if (mark !== '#' || REDIS_START.test(message)) return 'other';
    if (/\bfatal\b/i.test(message)) return 'fatal';
    return /\berror\b/i.test(message) ? 'error' : 'warning';
  },
};

/** How loggers write a level into plain text. The first mark of a line counts: what follows may speak of other levels. */
const MARKS = [
  /\b(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERR|ERROR|SEVERE|FATAL|PANIC|CRIT|CRITICAL|EMERG)\b/,
  /[[<\t|](trace|debug|info|notice|warn|warning|err|error|crit|critical|alert|emerg|fatal|panic)[\]>\t|]/i,
  /\b(?:level|severity|lvl)="?([a-z]+)/i,
  /^(trace|debug|info|notice|warn|warning|error|fatal|panic|critical):\s/i,
];
const GO_MARK = /^([IWEF])\d{4} \d\d:\d\d/;
const GO_LEVELS: Readonly<Record<string, Level>> = { I: 'other', W: 'warning', E: 'error', F: 'fatal' };
const THROWN = /\b\w*(?:Error|Exception)(?:: | \[)|^Traceback \(most recent call last\)|\bUnhandledPromiseRejection/;
const SAID = /\berror: (?!null|none|no\b|0\b|false|"")/;
const WARNED = /\b[A-Za-z]*Warning: /;

/**
 * How grave a line of plain text is.
 *
 * @param kind of the service that wrote it, as `src/services` names it; some have marks of their own
 */
export function lineLevel(text: string, kind: string | undefined): Level {
  const known = kind !== undefined && Object.hasOwn(READERS, kind) ? READERS[kind]?.(text) : undefined;
  return known ?? markedLevel(text) ?? spokenLevel(text);
}

function markedLevel(text: string): Level | undefined {
  const go = GO_MARK.exec(text)?.[1];
  if (go !== undefined) return GO_LEVELS[go];
  const found = MARKS.map((mark) => mark.exec(text)).filter((match) => match !== null);
  const first = found.toSorted((a, b) => a.index - b.index)[0]?.[1];
  return first === undefined ? undefined : levelOfWord(first);
}

function spokenLevel(text: string): Level {
  if (THROWN.test(text) || SAID.test(text)) return 'error';
  return WARNED.test(text) ? 'warning' : 'other';
}
