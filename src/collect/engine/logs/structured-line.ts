import { type Level, levelOfNumber, levelOfWord } from './levels.ts';

/** A JSON log line, reduced to what it says and how grave it is. */
export interface StructuredLine {
  readonly level?: Level;
  readonly message?: string;
}

const LEVEL_FIELDS = ['level', 'severity', 'lvl', 'log.level', 'loglevel', 'levelname', '@l'];
const MESSAGE_FIELDS = ['msg', 'message', '@m', 'event', 'err', 'error'];
const LONGEST = 65_536;

/** Reads a line that is a JSON object (pino, bunyan, winston, zap, logrus); undefined for any other line. */
export function structuredLine(text: string): StructuredLine | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}') || trimmed.length > LONGEST) return undefined;
  const fields = parseObject(trimmed);
  if (!fields) return undefined;
  const level = LEVEL_FIELDS.map((name) => levelOf(fields.get(name))).find((found) => found !== undefined);
  const message = MESSAGE_FIELDS.map((name) => textOf(fields.get(name))).find((found) => found !== undefined);
  return { ...(level !== undefined && { level }), ...(message !== undefined && { message }) };
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
