import { randomBytes } from 'node:crypto';
import type { SecretFacts } from '../../model/evidence/secret.ts';
import { KnownValues } from './known-values.ts';
import { fingerprint, secretFacts } from './secret-facts.ts';
import { type SecretSpan, secretSpans } from './secret-text.ts';
import { walk } from './walk.ts';

interface Mask {
  start: number;
  end: number;
  secret: string;
}

/**
 * The door. First every secret of every piece is gathered, then every piece is masked with the whole set: a value that
 * is first seen in one container must not be read in the log of another.
 */
export class Redactor {
  readonly #known = new KnownValues();
  readonly #userNames = new Set<string>();
  readonly #key: Buffer;
  #masked = 0;

  /** @param key HMAC key for fingerprints; by default random, so that fingerprints compare within one run only */
  constructor(key: Buffer = randomBytes(32)) {
    this.#key = key;
  }

  /** First pass: remembers the secrets of a value. */
  gather(value: unknown): void {
    const remember = (text: string, spans: readonly SecretSpan[]) => {
      for (const { start, end, userName } of spans) {
        this.#known.add(text.slice(start, end));
        if (userName !== undefined && userName !== '') this.#userNames.add(userName);
      }
    };
    walk(value, {
      text: (text, spans) => {
        remember(text, spans);
        return text;
      },
      named: (named, spans) => {
        remember(named.value, spans);
        if (/(^|_)USER(NAME)?$/i.test(named.name) && named.value !== '') this.#userNames.add(named.value);
        return named;
      },
    });
  }

  /** Remembers a secret that was not found in a value but is known from elsewhere. */
  learn(secret: string): void {
    this.#known.add(secret);
  }

  /** Second pass: the value with every secret masked, and how many places were masked in it. */
  redact(value: unknown): { value: unknown; redactions: number } {
    const before = this.#masked;
    const masked = walk(value, {
      text: (text, spans) => this.#mask(text, spans),
      named: (named, spans) => {
        const secrets = spans.map((span) => this.#facts(named.value, span));
        const value = this.#mask(named.value, spans);
        return { ...named, value, ...(secrets.length > 0 && { secrets }) };
      },
    });
    return { value: masked, redactions: this.#masked - before };
  }

  /** Masks a single text, for what is not evidence: the ledger, error messages, the command line. */
  text(text: string): string {
    return this.#mask(text, secretSpans(text));
  }

  /** True when a text that is about to be written still holds a secret that is masked wherever it stands. */
  leaks(text: string): boolean {
    return this.#known.find(text).length > 0;
  }

  get account(): { secrets: number; masked: number; weak: number } {
    return { secrets: this.#known.size, masked: this.#masked, weak: this.#known.weak };
  }

  #facts(text: string, { start, end, position }: SecretSpan): SecretFacts {
    return secretFacts(text.slice(start, end), position, this.#userNames, this.#key);
  }

  #mask(text: string, spans: readonly SecretSpan[]): string {
    const known = this.#known.find(text);
    if (spans.length === 0 && known.length === 0) return text;
    const inPlace = spans.map(({ start, end }) => ({ start, end, secret: text.slice(start, end) }));
    const masks = withoutOverlap([...inPlace, ...known]);
    let result = '';
    let from = 0;
    for (const { start, end, secret } of masks) {
      result += `${text.slice(from, start)}«redacted:${fingerprint(secret, this.#key)}»`;
      from = end;
      this.#masked += 1;
    }
    return result + text.slice(from);
  }
}

/** Merges what overlaps into one mask, so that no edge of a longer secret is left behind a shorter one. */
function withoutOverlap(masks: readonly Mask[]): Mask[] {
  const ordered = masks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: Mask[] = [];
  for (const mask of ordered) {
    const last = result.at(-1);
    if (last && mask.start < last.end) last.end = Math.max(last.end, mask.end);
    else result.push({ ...mask });
  }
  return result;
}
