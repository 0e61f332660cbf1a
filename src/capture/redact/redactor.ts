import { randomBytes } from 'node:crypto';
import type { SecretFacts } from '../../model/evidence/secret.ts';
import type { Printable } from '../../model/printable.ts';
import type { Cut } from './edge-fragments.ts';
import { KnownValues, type Occurrence } from './known-values.ts';
import { namesIn } from './names-in.ts';
import { fingerprint, secretFacts } from './secret-facts.ts';
import { type SecretSpan, secretSpans } from './secret-text.ts';
import { walk } from './walk.ts';

/** What is known of where a value comes from. */
export interface Origin {
  /** A document: beside the name of a secret may stand words about it, which must not be looked for elsewhere. */
  readonly prose?: boolean;
}

/**
 * The door. First every secret of every piece is gathered, then every piece is masked with the whole set: a value that
 * is first seen in one container must not be read in the log of another.
 */
export class Redactor {
  readonly #known = new KnownValues();
  readonly #userNames = new Set<string>();
  readonly #key: Buffer;
  readonly #isPublic: (value: string) => boolean;
  #masked = 0;

  /**
   * @param key HMAC key for fingerprints; by default random, so that fingerprints compare within one run only
   * @param isPublic asked of a value that is about to be written: whether it is no secret there, but a word of our own
   */
  constructor(key: Buffer = randomBytes(32), isPublic: (value: string) => boolean = () => false) {
    this.#key = key;
    this.#isPublic = isPublic;
  }

  /** First pass: remembers the secrets of a value, and the names in it that must stay readable. */
  gather(value: unknown, { prose = false }: Origin = {}): void {
    const remember = (text: string, spans: readonly SecretSpan[]) => {
      for (const { start, end, userName } of spans) {
        const secret = text.slice(start, end);
        this.#known.add(secret);
        if (prose && !looksMade(secret)) this.#known.keepInPlace(secret);
        this.#rememberUser(userName);
      }
    };
    walk(value, {
      text: (text, spans) => {
        remember(text, spans);
        return text;
      },
      named: (named, spans) => {
        remember(named.value, spans);
        if (/(^|_)USER(NAME)?$/i.test(named.name)) this.#rememberUser(named.value);
        return named;
      },
    });
    for (const name of namesIn(value)) this.#known.keepInPlace(name);
  }

  /** Remembers a secret that was not found in a value but is known from elsewhere. */
  learn(secret: string): void {
    this.#known.add(secret);
  }

  /** Remembers what somebody named to be masked: also a word, and also where it is a name. */
  learnAnyway(value: string): void {
    this.#known.addAnyway(value);
  }

  /**
   * Second pass: the value with every secret masked, and how many places were masked in it.
   *
   * @param cut where its texts were cut, when they were
   */
  redact(value: unknown, cut: Cut = WHOLE): { value: unknown; redactions: number } {
    const before = this.#masked;
    const keys = new Map<string, string>();
    const masked = walk(value, {
      key: (key) => (OF_LETTERS.test(key) ? key : (keys.get(key) ?? remembered(keys, key, this.known(key)))),
      text: (text, spans) => this.#mask(text, spans, cut),
      named: (named, spans) => {
        const secrets = spans.map((span) => this.#facts(named.value, span));
        const value = this.#mask(named.value, spans, cut);
        return { ...named, value, ...(secrets.length > 0 && { secrets }) };
      },
    });
    return { value: masked, redactions: this.#masked - before };
  }

  /** Masks a single text, for what is not evidence: the ledger, error messages, the command line. */
  text(text: string): Printable {
    return this.#mask(text, secretSpans(text), WHOLE) as Printable;
  }

  /** The same for words of the program: in `DB_PASSWORD: must be set` a sentence follows the name, and no value. */
  message(text: string): Printable {
    const spans = secretSpans(text).filter(({ end }) => !/[A-Z_]: [a-z]+$/.test(text.slice(0, end)));
    return this.#mask(text, spans, WHOLE) as Printable;
  }

  /** Masks the known values in a text, and nothing that only its place would give away: for what was masked before. */
  known(text: string): Printable {
    return this.#mask(text, [], WHOLE) as Printable;
  }

  /** The same anywhere in a value, and how many places were masked in it. */
  redactKnown(value: unknown): { value: unknown; redactions: number } {
    const before = this.#masked;
    const masked = walk(value, {
      key: (key) => (OF_LETTERS.test(key) ? key : this.known(key)),
      text: (text) => this.known(text),
      named: (named) => ({ ...named, value: this.known(named.value) }),
    });
    return { value: masked, redactions: this.#masked - before };
  }

  /** Masks stretches of a text that somebody else found. */
  maskedAt(text: string, stretches: readonly { readonly start: number; readonly end: number }[]): string {
    return this.#replaced(
      text,
      stretches.map(({ start, end }) => ({ start, end, secret: text.slice(start, end) })),
    );
  }

  /** True when a text that is about to be written still holds a secret that is masked wherever it stands. */
  leaks(text: string): boolean {
    return this.#known.find(text).some(({ secret }) => !this.#isPublic(secret));
  }

  /** What was found and masked; `key` tells which key the fingerprints were made with, and nothing of it. */
  get account(): { secrets: number; masked: number; weak: number; key: string } {
    const key = fingerprint('', this.#key);
    return { secrets: this.#known.size, masked: this.#masked, weak: this.#known.weak, key };
  }

  #rememberUser(userName = ''): void {
    if (userName === '') return;
    this.#userNames.add(userName);
    this.#known.keepInPlace(userName);
  }

  #facts(text: string, { start, end, position }: SecretSpan): SecretFacts {
    return secretFacts(text.slice(start, end), position, this.#userNames, this.#key);
  }

  #mask(text: string, spans: readonly SecretSpan[], cut: Cut): string {
    const known = this.#known.find(text, cut);
    if (known.length === 0 && spans.length === 0) return text;
    const inPlace = spans.map(({ start, end }) => ({ start, end, secret: text.slice(start, end) }));
    return this.#replaced(text, [...inPlace, ...known]);
  }

  #replaced(text: string, found: readonly Occurrence[]): string {
    if (found.length === 0) return text;
    let result = '';
    let from = 0;
    for (const { start, end, secret } of withoutOverlap(found)) {
      result += `${text.slice(from, start)}«redacted:${fingerprint(secret, this.#key)}»`;
      from = end;
      this.#masked += 1;
    }
    return result + text.slice(from);
  }
}

/** Names of properties. A secret of letters only is found by the last scan when it is a key. */
const OF_LETTERS = /^[A-Za-z]+$/;

const WHOLE: Cut = { start: false, end: false };

function remembered<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

/** A value rather than words about it, which stand in the cells of documents as well. */
function looksMade(text: string): boolean {
  return /\d/.test(text) && !/\s/.test(text);
}

/** Merges what overlaps into one mask, so that no edge of a longer secret is left behind a shorter one. */
function withoutOverlap(masks: readonly Occurrence[]): Occurrence[] {
  const ordered = masks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: { start: number; end: number; secret: string }[] = [];
  for (const mask of ordered) {
    const last = result.at(-1);
    if (last && mask.start < last.end) last.end = Math.max(last.end, mask.end);
    else result.push({ ...mask });
  }
  return result;
}
