/** One sample of an exposition: a series, its value and when it was taken. */
export interface Sample {
  readonly name: string;
  /** In the order in which they are written; values without their escapes. */
  readonly labels: readonly (readonly [name: string, value: string])[];
  readonly value: number;
  readonly timestamp?: string;
}

const NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const LABEL = /[ \t]*([a-zA-Z_][a-zA-Z0-9_]*)[ \t]*=[ \t]*"((?:[^"\\]|\\[\s\S])*)"[ \t]*/y;
/** What Go reads as a number, as far as anybody writes it. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$|^[+-]?inf(?:inity)?$|^nan$/i;
const ESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\"': '"', '\\n': '\n' };

/**
 * Reads a line that holds a sample; a text tells what is wrong with it.
 * https://prometheus.io/docs/instrumenting/exposition_formats/
 *
 * @param line without its end and without blanks around it
 * @param withExemplar an exemplar may follow, as in OpenMetrics
 */
export function readSample(line: string, withExemplar: boolean): Sample | string {
  const name = matchAt(NAME, line, 0)?.[0];
  if (name === undefined) return 'a line that begins with no metric name';
  const afterName = /^[ \t]*\{/.exec(line.slice(name.length));
  const labelled = afterName ? readLabels(line, name.length + afterName[0].length) : { labels: [], end: name.length };
  if (typeof labelled === 'string') return labelled;
  const rest = line.slice(labelled.end);
  const values = (withExemplar ? withoutExemplar(rest) : rest).trim().split(/[ \t]+/);
  const [value = '', timestamp, ...more] = values;
  if (afterName === null && !/^[ \t]/.test(rest)) return `a metric name that is not followed by a blank`;
  if (!NUMBER.test(value)) return 'a value that is no number';
  if (more.length > 0) return 'text after the value and the time';
  if (timestamp !== undefined && !isTimestamp(timestamp, withExemplar)) return 'a time that is no number';
  return { name, labels: labelled.labels, value: numberOf(value), ...(timestamp !== undefined && { timestamp }) };
}

function readLabels(line: string, start: number): { labels: Sample['labels']; end: number } | string {
  const labels = new Map<string, string>();
  let at = start;
  for (;;) {
    const closing = /^[ \t]*\}/.exec(line.slice(at, at + 64));
    if (closing) return { labels: [...labels], end: at + closing[0].length };
    const label = matchAt(LABEL, line, at);
    if (!label) return 'labels that cannot be read';
    const [text, name = '', raw = ''] = label;
    const value = unescaped(raw);
    if (value === undefined) return 'a backslash in a label that escapes nothing';
    if (labels.has(name)) return `the label ${name} twice`;
    labels.set(name, value);
    at += text.length;
    if (line[at] === ',') at += 1;
    else if (line[at] !== '}') return 'labels that cannot be read';
  }
}

/** Undefined where a backslash stands before what needs none. */
function unescaped(raw: string): string | undefined {
  const hasStranger = [...raw.matchAll(/\\[\s\S]/g)].some(([pair]) => ESCAPES[pair] === undefined);
  return hasStranger ? undefined : raw.replace(/\\[\s\S]/g, (pair) => ESCAPES[pair] ?? pair);
}

function withoutExemplar(rest: string): string {
  return rest.split(/[ \t]#[ \t]/, 1)[0] ?? '';
}

function isTimestamp(text: string, inSeconds: boolean): boolean {
  return inSeconds ? NUMBER.test(text) : /^-?\d+$/.test(text);
}

function numberOf(text: string): number {
  if (/inf/i.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(text);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
