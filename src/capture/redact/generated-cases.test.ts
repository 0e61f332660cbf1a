import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Redactor } from './redactor.ts';
import { isWeakWord } from './secret-facts.ts';
import { isHarmless } from './secret-text.ts';

/** Printed, so that a failure can be repeated: `GATES_REDACTION_SEED=… npx vitest run …` */
const SEED = Number(process.env['GATES_REDACTION_SEED'] ?? randomInt(2 ** 31));
const CASES = Number(process.env['GATES_REDACTION_CASES'] ?? 10_000);
const SECRETS = 10;

type Encode = (secret: string, salt: string) => string;

/** Written here once more, by other means than in the encodings themselves. */
const ENCODERS: Readonly<Record<string, Encode>> = {
  raw: (secret) => secret,
  percent: (secret) => encodeURIComponent(secret),
  'percent, small': (secret) => encodeURIComponent(secret).replaceAll(/%../g, (code) => code.toLowerCase()),
  'every byte': (secret) => [...Buffer.from(secret)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'every byte, capitals': (secret) =>
    [...Buffer.from(secret)].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(''),
  form: (secret) => String(new URLSearchParams([['', secret]])).slice(1),
  JSON: (secret) => JSON.stringify({ secret }).slice(11, -2),
  'JSON twice': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  Go: (secret) =>
    JSON.stringify(secret)
      .slice(1, -1)
      .replaceAll('&', '\\u0026')
      .replaceAll('<', '\\u003c')
      .replaceAll('>', '\\u003e'),
  'ASCII JSON': (secret) =>
    JSON.stringify(secret)
      .slice(1, -1)
      .split('')
      .map((unit) => (unit > '~' ? `\\u${`000${unit.charCodeAt(0).toString(16)}`.slice(-4)}` : unit))
      .join(''),
  'HTML of Go': (secret) => html(secret, '&#34;', '&#39;'),
  HTML: (secret) => html(secret, '&quot;', "'"),
  'HTML of Python': (secret) => html(secret, '&quot;', '&#x27;'),
  shell: (secret) => secret.split("'").join("'\\''"),
  YAML: (secret) => secret.split("'").join("''"),
  base64: (secret, salt) => Buffer.from(salt + secret + salt).toString('base64'),
  base64url: (secret, salt) => Buffer.from(salt + secret + salt).toString('base64url'),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  'hex, capitals': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
};

function html(secret: string, quote: string, apostrophe: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': quote, "'": apostrophe };
  return secret.replaceAll(/[&<>"']/g, (character) => names[character] ?? character);
}

/** What stands around a secret. */
const PLACES: readonly ((form: string) => string)[] = [
  (form) => form,
  (form) => `2026-01-31T21:30:00Z ERROR it says ${form} and goes on`,
  (form) => `{"level":"error","msg":"it says ${form}"}`,
  (form) => `GET /login?a=1&b=${form}&c=2 HTTP/1.1`,
  (form) => `<p>${form}</p>`,
  (form) => `one line\n  ${form}\nanother line`,
  (form) => `'${form}'`,
  (form) => `word${form}word`,
];

const torn = (by: string) => (form: string, at: number) => form.slice(0, at) + by + form.slice(at);

/** What becomes of a text on its way: where it is torn apart, and what is left of it. */
const CUTS: readonly ((form: string, at: number) => string)[] = [
  (form) => form,
  (form) => form,
  torn('\n'),
  torn('\r\n    '),
  torn('\u001b[31m'),
  torn('\\\n'),
];

const printableAscii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
const unit = fc.oneof(
  { weight: 12, arbitrary: printableAscii },
  { weight: 1, arbitrary: fc.constantFrom('ä', 'é', '€', '日', '😀') },
);
const secretText = fc
  .string({ unit, minLength: 8, maxLength: 40 })
  .filter(
    (text) =>
      !isWeakWord(text) && !isHarmless(text) && new Set(text).size > 5 && text.trim() === text && !text.includes('«'),
  );
const salt = fc.string({ unit: fc.constantFrom('u', ':', '7', '-'), maxLength: 5 });
const planted = fc.record({
  secret: secretText,
  encoding: fc.constantFrom(...Object.keys(ENCODERS)),
  place: fc.nat(PLACES.length - 1),
  cut: fc.nat(CUTS.length - 1),
  at: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
  salt,
});

test(`no secret is left in any encoding, at any place, torn or not (seed ${SEED})`, () => {
  process.stdout.write(`generated cases of redaction: ${CASES}, GATES_REDACTION_SEED=${SEED}\n`);
  fc.assert(
    fc.property(fc.array(planted, { minLength: SECRETS, maxLength: SECRETS }), (cases) => {
      const redactor = new Redactor(Buffer.alloc(32, 1));
      redactor.gather({ environment: cases.map(({ secret }, index) => ({ name: `SECRET_${index}`, value: secret })) });
      for (const { secret, encoding, place, cut, at, salt: around } of cases) {
        const form = ENCODERS[encoding]?.(secret, around) ?? '';
        const core = encoding.startsWith('base64') ? form.slice(8, -8) : form;
        const text = PLACES[place]?.(CUTS[cut]?.(form, Math.floor(form.length * at)) ?? '') ?? '';
        const { text: left } = redactor.redact({ text }).value as { text: string };
        const joined = left.replaceAll('\u001b[31m', '').replaceAll(/\\?\r?\n {0,4}/g, '');
        const told = core.length >= 8 ? core : form;
        expect(joined, `${encoding} of ${JSON.stringify(secret)}`).not.toContain(told);
        expect(joined).not.toContain(secret);
        expect(redactor.leaks(left)).toBe(false);
      }
    }),
    { numRuns: Math.ceil(CASES / SECRETS), seed: SEED, endOnFailure: true },
  );
}, 300_000);

test(`what is left of a secret where a text was cut is masked (seed ${SEED})`, () => {
  fc.assert(
    fc.property(secretText, fc.integer({ min: 6, max: 39 }), fc.boolean(), (secret, length, atEnd) => {
      const fragment = atEnd
        ? secret.slice(0, Math.min(length, secret.length - 1))
        : secret.slice(-Math.min(length, secret.length - 1));
      const redactor = new Redactor(Buffer.alloc(32, 1));
      redactor.learn(secret);
      const text = atEnd ? `it said ${fragment}` : `${fragment} it said`;
      const { text: left } = redactor.redact({ text }, { start: !atEnd, end: atEnd }).value as { text: string };
      expect(left.replaceAll(/«redacted:[\w-]{10}»/g, '')).toBe(atEnd ? 'it said ' : ' it said');
    }),
    { numRuns: 1000, seed: SEED },
  );
});

const word = fc.constantFrom(
  'the',
  'service',
  'listens',
  'on',
  'port',
  'healthy',
  'after',
  'seconds',
  'with',
  'checkpoint',
);
const structural = fc.oneof(
  word,
  fc.uuid(),
  fc.ipV4(),
  fc.nat(65_535).map(String),
  // A year such as -237570 could be the end of one of the secrets.
  fc
    .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2099-12-31') })
    .map((date) => date.toISOString()),
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 })
    .map((hex) => `sha256:${hex}`),
  fc.tuple(fc.nat(30), fc.nat(30), fc.nat(99)).map((parts) => `v${parts.join('.')}`),
  fc.constantFrom(
    'max_tokens=4096',
    'POSTGRES_PASSWORD_FILE=/run/secrets/db',
    'http://api:3000/health',
    '/var/lib/postgresql/data',
  ),
);

test(`a text without a secret stays as it is (seed ${SEED})`, () => {
  const redactor = new Redactor(Buffer.alloc(32, 1));
  for (let index = 0; index < 200; index += 1) redactor.learn(`known-Secret-${index}-${index * 7919}`);
  fc.assert(
    fc.property(fc.array(structural, { minLength: 1, maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      expect(redactor.redact({ text }, { start: true, end: true }).value).toEqual({ text });
    }),
    { numRuns: 3000, seed: SEED },
  );
});
