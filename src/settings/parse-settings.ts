import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { GatesError } from '../model/errors.ts';
import { type Settings, SettingsFile } from '../model/settings.ts';
import { didYouMean, nearestName } from '../shared/nearest.ts';
import { logPatternFaults } from './log-pattern-faults.ts';

type Path = readonly PropertyKey[];

/**
 * Parses the text of a settings file.
 *
 * @param file its name, for messages
 * @param checks the ids that overrides may name
 * @throws GatesError `GATES_SETTINGS_INVALID` naming every fault with line and column, and the nearest valid name
 */
export function parseSettings(text: string, file: string, checks: readonly string[]): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}:`;
  };
  const [broken] = document.errors;
  if (broken) throw invalid([`${at(broken.pos[0])} ${broken.message.split('\n', 1)[0]}`]);
  const parsed = SettingsFile.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (parsed.success) {
    const unknown = [...unknownChecks(parsed.data, checks, document, at), ...unusable(parsed.data, document, at)];
    if (unknown.length > 0) throw invalid(unknown);
    return parsed.data;
  }
  throw invalid(parsed.error.issues.flatMap((issue) => faults(issue, document, at)));
}

function faults(issue: z.core.$ZodIssue, document: Document, at: (offset: number) => string): string[] {
  if (issue.code !== 'unrecognized_keys') {
    const name = issue.path.length > 0 ? `"${issue.path.join('.')}": ` : '';
    return [`${at(offsetOf(document, issue.path))} ${name}${valueFault(issue, document)}`];
  }
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    return `${at(keyOffset(document, path))} unknown key "${path.join('.')}". ${didYouMean(key, knownKeys(issue.path))}`;
  });
}

/** What is wrong with a value; of a name that is none of those to choose from, which one may be meant. */
function valueFault(issue: z.core.$ZodIssue, document: Document): string {
  const given: unknown = document.getIn(issue.path);
  if (issue.code !== 'invalid_value' || typeof given !== 'string') return issue.message;
  return `there is no "${given}". ${didYouMean(given, issue.values.map(String))}`;
}

/** An override of a check that does not exist would have no effect, and nobody would notice. */
function unknownChecks(
  { severity }: Settings,
  checks: readonly string[],
  document: Document,
  at: (offset: number) => string,
): string[] {
  return Object.keys(severity.checks)
    .filter((id) => !checks.includes(id))
    .map((id) => {
      const place = at(keyOffset(document, ['severity', 'checks', id]));
      const nearest = nearestName(id, checks);
      const hint = nearest === undefined ? '`gates checks` lists them all.' : `Did you mean "${nearest}"?`;
      return `${place} there is no check "${id}". ${hint}`;
    });
}

/** Patterns for logs that are of the right shape and can still not be used. */
function unusable({ logs }: Settings, document: Document, at: (offset: number) => string): string[] {
  return logPatternFaults(logs.patterns).map(({ index, field, message }) => {
    const path = ['logs', 'patterns', index, field];
    return `${at(offsetOf(document, path))} "${path.join('.')}": ${message}`;
  });
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The position of a key, not of its value. */
function keyOffset(document: Document, path: Path): number {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const items: unknown = typeof parent === 'object' && parent !== null && 'items' in parent ? parent.items : undefined;
  for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
    const key: unknown = typeof item === 'object' && item !== null && 'key' in item ? item.key : undefined;
    if (isNode(key) && key.range && String(key) === path.at(-1)) return key.range[0];
  }
  return offsetOf(document, path);
}

/** The keys that are valid at a path, read from the schema itself. */
function knownKeys(path: Path): string[] {
  let schema: unknown = SettingsFile;
  // `unwrap` looks through lists too, so that an index needs no step of its own.
  for (const step of path) if (typeof step !== 'number') schema = valueOf(schema) ?? shapeOf(schema)?.[String(step)];
  return Object.keys(shapeOf(schema) ?? {});
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const inner = unwrap(schema);
  return 'shape' in inner ? (inner.shape as Record<string, unknown>) : undefined;
}

/** What stands under every name of a record, which takes any. */
function valueOf(schema: unknown): unknown {
  const inner = unwrap(schema);
  return 'valueType' in inner ? inner.valueType : undefined;
}

/** Optional and defaulted fields, and lists, wrap the schema that holds the keys. */
function unwrap(schema: unknown): object {
  let current: unknown = schema;
  while (
    typeof current === 'object' &&
    current !== null &&
    'unwrap' in current &&
    typeof current.unwrap === 'function'
  ) {
    current = (current.unwrap as () => unknown)();
  }
  return typeof current === 'object' && current !== null ? current : {};
}

function invalid(messages: readonly string[]): GatesError {
  const hint = 'The keys and their meaning are in schemas/gates-settings.schema.json.';
  return new GatesError({ code: 'GATES_SETTINGS_INVALID', message: messages.join('\n'), hint });
}
