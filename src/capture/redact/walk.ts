import { isSecretName } from '../../shared/secret-name.ts';
import { behindShortOptions, isHarmless, isSecretOption, type SecretSpan, secretSpans } from './secret-text.ts';

type Json = unknown;
type ReadObject = Readonly<Record<string, Json>>;

/** Called for every text of a value with the secrets that its place or its content shows; returns what replaces it. */
export type TextVisitor = (text: string, spans: readonly SecretSpan[]) => string;

/** Called for every named value (`{ name, value }`) after its secrets were found; returns what replaces the object. */
export type NamedVisitor = (
  named: ReadObject & { name: string; value: string },
  spans: readonly SecretSpan[],
) => ReadObject;

export interface Visitors {
  text: TextVisitor;
  named: NamedVisitor;
  /** Called for every key: of those that the audited system chose, one may be a secret itself. Returns what replaces it. */
  key?: (key: string) => string;
}

const ARGUMENT_LISTS = new Set(['command', 'entrypoint', 'test']);

/** Properties whose own keys come from the audited system; only there does a key's name make its value a secret. */
const FOREIGN = new Set(['json', 'labels', 'options', 'headers', 'annotations']);

interface Place {
  readonly key: string;
  readonly foreign: boolean;
}

/**
 * Walks a captured value and rebuilds it through the visitors. Both passes at the door (gather the secrets, then mask
 * them) use this one walk, so that they cannot disagree about where secrets are.
 */
export function walk(value: Json, visitors: Visitors, place: Place = { key: '', foreign: false }): Json {
  if (typeof value === 'string') return visitors.text(value, spansAt(place.foreign ? place.key : '', value));
  if (Array.isArray(value)) {
    const isCommand = !place.foreign && ARGUMENT_LISTS.has(place.key);
    return isCommand ? walkArguments(value, visitors) : value.map((item) => walk(item, visitors, place));
  }
  if (typeof value !== 'object' || value === null) return value;
  const object = value as ReadObject;
  const foreign = place.foreign || FOREIGN.has(place.key);
  if (isNamedValue(object)) return walkNamed(object, visitors, foreign);
  return rebuild(object, visitors, (child, key) => walkProperty(object, child, { key, foreign }, visitors));
}

/** A use of a variable in a Compose file shows a secret in its fallback when the variable or its place is secret. */
function walkProperty(parent: ReadObject, child: Json, place: Place, visitors: Visitors): Json {
  if (place.key === 'fallback' && typeof child === 'string' && !isMessage(parent)) {
    const path = typeof parent['path'] === 'string' ? (parent['path'].split('.').at(-1) ?? '') : '';
    const name = typeof parent['name'] === 'string' ? parent['name'] : '';
    return visitors.text(child, spansAt(isSecretName(path) ? path : name, child));
  }
  return walk(child, visitors, place);
}

/** Behind `:?` stands what Compose says when the variable is not set; it never gets into a value. */
function isMessage({ operator }: ReadObject): boolean {
  return operator === 'required' || operator === 'required-if-unset';
}

function spansAt(key: string, text: string): readonly SecretSpan[] {
  if (isSecretName(key) && !isHarmless(text))
    return [{ start: schemeBefore(key, text), end: text.length, position: 'value' }];
  return secretSpans(text);
}

/** `Authorization: Bearer …`: the scheme is none of the secret (RFC 9110, section 11.4). */
function schemeBefore(key: string, text: string): number {
  const [scheme = ''] = (/authori[sz]ation$/i.test(key) && /^(?:bearer|basic|digest|token)\s+(?=\S)/i.exec(text)) || [];
  return scheme.length;
}

function isNamedValue(object: ReadObject): object is ReadObject & { name: string; value: string } {
  return typeof object['name'] === 'string' && typeof object['value'] === 'string';
}

function walkNamed(named: ReadObject & { name: string; value: string }, visitors: Visitors, foreign: boolean): Json {
  const spans = [...spansAt(named.name, named.value), ...bareCredentials(named.value)];
  const visited = visitors.named(named, spans);
  return rebuild(visited, visitors, (child, key) =>
    key === 'value' || key === 'secrets' ? child : walk(child, visitors, { key, foreign }),
  );
}

/** `user:password@tcp(db:3306)/shop`: a connection without a scheme. The digest of an image is none. */
function bareCredentials(value: string): SecretSpan[] {
  const [whole, userName = '', password = ''] = /^([\w.-]+):([^\s@/]{4,})@(?!sha\d)[\w.([-]/.exec(value) ?? [];
  if (whole === undefined || isHarmless(password)) return [];
  const start = userName.length + 1;
  return [{ start, end: start + password.length, position: 'url-password', userName }];
}

/** `--password X` and `requirepass X` put the secret into the argument after the one that names it. */
function walkArguments(list: readonly Json[], visitors: Visitors): Json[] {
  const short = behindShortOptions(list.map((item) => (typeof item === 'string' ? item : '')).join(' '));
  let next = 0;
  return list.map((item, index) => {
    const from = next;
    next += (typeof item === 'string' ? item.length : 0) + 1;
    if (typeof item !== 'string') return walk(item, visitors);
    const before = list[index - 1];
    const named = typeof before === 'string' && !before.includes('=') && isSecretOption(before) && !isHarmless(item);
    const whole: SecretSpan = { start: 0, end: item.length, position: 'argument' };
    return visitors.text(item, named ? [whole] : [...secretSpans(item), ...within(short, from, item.length)]);
  });
}

/** Those spans of a longer text that lie in one stretch of it, as spans of that stretch. */
function within(spans: readonly SecretSpan[], from: number, length: number): SecretSpan[] {
  return spans
    .filter(({ start, end }) => start >= from && end <= from + length)
    .map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
}

/** Keeps `__proto__` and its like as data: every object of a capture is rebuilt without a prototype to pollute. */
function rebuild(
  object: ReadObject,
  { key: visitKey }: Visitors,
  child: (value: Json, key: string) => Json,
): ReadObject {
  const entries = Object.entries(object).map(
    ([key, value]) => [visitKey ? visitKey(key) : key, child(value, key)] as const,
  );
  return Object.fromEntries(entries);
}
