import { type Level, levelOfNumber, levelOfWord } from '../../../services/vocabulary/levels.ts';

/** A JSON log line, reduced to what it says and how grave it is. */
export interface StructuredLine {
  readonly level?: Level;
  readonly message?: string;
  /** True when it carries a stack trace. */
  readonly traced: boolean;
}

const LEVEL_FIELDS = ['level', 'severity', 'lvl', 'log.level', 'loglevel', 'levelname', '@l', 's'];
const MESSAGE_FIELDS = ['msg', 'message', '@m', 'event'];
const DETAIL_FIELDS = ['err', 'error', 'exception'];
const TRACE_FIELDS = ['stack', 'stacktrace', 'stack_trace', 'exc_info', 'exception', 'err', 'error'];
const FRAME = /\n[ \t]+at |Traceback \(most recent call last\)|\ngoroutine \d+ |\n\t\S+\.go:\d+/;
const LONGEST = 65_536;

/** Reads a line that is a JSON object (pino, bunyan, winston, zap, logrus, structlog); undefined for any other line. */
export function structuredLine(text: string): StructuredLine | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}') || trimmed.length > LONGEST) return undefined;
  const fields = parseObject(trimmed);
  if (!fields) return undefined;
  const level = LEVEL_FIELDS.map((name) => levelOf(fields.get(name))).find((found) => found !== undefined);
  const texts = [MESSAGE_FIELDS, DETAIL_FIELDS].map((names) => firstText(fields, names));
  const message = [...new Set(texts.filter((found) => found !== undefined))].join(': ');
  const traced = TRACE_FIELDS.some((name) => isTrace(fields.get(name)));
  return { ...(level !== undefined && { level }), ...(message !== '' && { message }), traced };
}

function firstText(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | undefined {
  return names.map((name) => textOf(fields.get(name))).find((found) => found !== undefined);
}

function parseObject(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    return new Map(Object.entries(JSON.parse(text) as object));
  } catch {
    // A program may print what only looks like JSON; the line is then judged by its words.
    return undefined;
  }
}

function levelOf(value: unknown): Level | undefined {
  if (typeof value === 'number') return levelOfNumber(value);
  return typeof value === 'string' ? levelOfWord(value) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value !== 'object' || value === null || !('message' in value)) return undefined;
  return typeof value.message === 'string' ? value.message : undefined;
}

function isTrace(value: unknown): boolean {
  if (typeof value === 'string') return FRAME.test(value);
  return typeof value === 'object' && value !== null && 'stack' in value && isTrace(value.stack);
}
