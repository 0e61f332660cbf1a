import { isSecretName, mayHoldSecretName } from '../../shared/secret-name.ts';
import { assignmentsIn } from './assignments.ts';
import { matchesOf } from './matches-of.ts';
import { secretFormats } from './secret-formats.ts';
import { shortOptionValues } from './short-options.ts';

/** A stretch of a text that is a secret, by its place in the text rather than by its value. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly position: 'value' | 'url-password' | 'argument';
  /** The user name that stands beside it, when there is one. */
  readonly userName?: string;
}

const WORD = /\S+/g;
/** Of the scheme only its end is looked at: a search for its start would take the square of the length of a text. */
const URL_CREDENTIALS = /(?<=[a-z0-9+.-]):\/\/([^:/]*):(.+)$/is;
const NAMED_ELEMENT = /<([A-Za-z][\w.-]{0,60})>([^<>\s][^<>]{0,500})<\//g;
const OPTION_IN_TEXT = /(?<=^|\s)--?([A-Za-z][\w-]*)(?:=|\s+)(\S+)/g;
/** In `Authorization: Bearer …` the first word is none, and the second is found by its format. */
const SCHEME_AFTER = /authori[sz]ation["']?\s*[=:]\s*["']?(?:bearer|basic|digest)$/i;

/** `AUTH=$(cat /run/secrets/auth)` in the words of a shell: what it prints is nowhere in the text. */
const COMMAND_INSTEAD = /^\$\([\w./-]+\)?$/;

/** Finds the secrets in a text that give themselves away: by a URL, a known format, or the name in front of them. */
export function secretSpans(text: string): SecretSpan[] {
  return outermost([
    ...(text.includes('@') && text.includes('://') ? urlCredentials(text) : []),
    ...(mayHoldSecretName(text) ? behindNames(text) : []),
    ...behindShortOptions(text),
    ...secretFormats(text).flatMap(({ start, value }) => secretPart(start, value)),
  ]);
}

/** In `<name>value</name>`, `name=value` and `--name value`. */
function behindNames(text: string): SecretSpan[] {
  return [...elements(text), ...assigned(text), ...options(text)];
}

/** Each secret once, though several patterns found it or a part of it. */
function outermost(spans: SecretSpan[]): SecretSpan[] {
  if (spans.length < 2) return spans;
  let end = -1;
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.end <= end) return false;
      end = span.end;
      return true;
    });
}

/** The passwords behind options of one letter, which do not name what they take. */
export function behindShortOptions(text: string): SecretSpan[] {
  if (!text.includes(' -')) return [];
  return shortOptionValues(text).flatMap(({ start, value }) =>
    secretPart(start, value).map((part) => ({ ...part, position: 'argument' as const })),
  );
}

function urlCredentials(text: string): SecretSpan[] {
  return matchesOf(text, WORD).flatMap((word) => {
    let end = word.index - 1;
    // Whatever stands before each @ of the word; looked at one by one, so that no text is looked through twice.
    return word[0]
      .split('@')
      .slice(0, -1)
      .flatMap((part) => {
        end += part.length + 1;
        const [, userName = '', password = ''] = URL_CREDENTIALS.exec(part) ?? [];
        const found = password === '' ? [] : secretPart(end - password.length, password);
        return found.map((span) => ({ ...span, position: 'url-password' as const, userName }));
      });
  });
}

function options(text: string): SecretSpan[] {
  if (!/(?:^|\s)-/.test(text)) return [];
  return matchesOf(text, OPTION_IN_TEXT).flatMap((match) => {
    const [whole, name = '', value = ''] = match;
    if (!isSecretOption(name)) return [];
    const parts = secretPart(match.index + whole.length - value.length, value);
    return parts.map((part) => ({ ...part, position: 'argument' as const }));
  });
}

function elements(text: string): SecretSpan[] {
  return matchesOf(text, NAMED_ELEMENT).flatMap(({ index, 1: name = '', 2: value = '' }) =>
    isSecretName(name) ? secretPart(index + name.length + 2, value) : [],
  );
}

function assigned(text: string): SecretSpan[] {
  return assignmentsIn(text, isSecretName).flatMap(({ from, start, value, isVariable }) => {
    const isMessage = isVariable && value.startsWith('?');
    const isScheme = SCHEME_AFTER.test(text.slice(from, start + value.length));
    return isMessage || isScheme || COMMAND_INSTEAD.test(value) ? [] : secretPart(start, value);
  });
}

/** Of a variable with a fallback only the fallback is a secret: what stands for it elsewhere is no value. */
function secretPart(start: number, value: string): SecretSpan[] {
  const [, head, operator = '', operand = ''] = /^(\$\{\w+(:?[-+?]))(.*?)\}?$/s.exec(value) ?? [];
  if (head === undefined) return isHarmless(value) ? [] : [span(start, value)];
  return operator.endsWith('?') || isHarmless(operand) ? [] : [span(start + head.length, operand)];
}

function span(start: number, value: string): SecretSpan {
  return { start, end: start + value.length, position: 'value' };
}

/** Command-line options that take a secret: `--password`, `--requirepass`, `--api-key`. */
export function isSecretOption(option: string): boolean {
  const name = option.replace(/^-+/, '').replaceAll('-', '_');
  return isSecretName(name) || /^(requirepass|masterauth)$/i.test(name);
}

/** `authorization: 'Bearer ' + token` in a program. Without the blank it may be a password. */
const SCHEME_ALONE = /^(?:bearer|basic|digest|token)\s+$/i;

/** A variable of a flow file by its name, and what stands where a secret was masked already, behind a scheme or without. */
const IN_PLACE_OF_SECRET =
  /^(?:(?:bearer|basic|digest|token) )?(?:\$\{\w[\w.-]*\}?|«redacted:[\w-]{10}»?|«secret:[\w-]+»?)$/i;

/** Values that cannot be a secret whatever they are called: nothing, switches, references to a variable or a file. */
export function isHarmless(value: string): boolean {
  return (
    value.trim() === '' ||
    /^(true|false|yes|no|on|off|null|none|nil|undefined|required)$/i.test(value) ||
    /^\$\{?\w+\}?$/.test(value) ||
    SCHEME_ALONE.test(value) ||
    IN_PLACE_OF_SECRET.test(value)
  );
}
