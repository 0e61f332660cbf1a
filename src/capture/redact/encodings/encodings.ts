import { base64Cores } from './base64-cores.ts';
import { asciiJson, goJson, json, phpJson } from './json-dialects.ts';
import { formEncoded, percentEncoded, percentEveryByte, percentLower } from './percent.ts';
import { pythonBytes, pythonRepr } from './python-repr.ts';

/** A way in which a known secret turns up elsewhere. */
interface Encoding {
  readonly name: string;
  readonly forms: (secret: string) => readonly string[];
}

const encoding = (name: string, ...forms: readonly ((secret: string) => string)[]): Encoding => ({
  name,
  forms: (secret) => forms.map((form) => form(secret)),
});

/** In logs, URLs, bodies, dumps and files of other programs. Each was seen to let a secret through where it was not known. */
export const ENCODINGS: readonly Encoding[] = [
  encoding('as it is', (secret) => secret),
  encoding('percent-encoded', percentEncoded),
  encoding('percent-encoded in small letters', percentLower),
  encoding('percent-encoded, every byte', percentEveryByte),
  encoding('percent-encoded, every byte, in small letters', (secret) => percentEveryByte(secret).toLowerCase()),
  encoding('a field of a form', formEncoded, (secret) => percentEncoded(secret).replaceAll('%20', '+')),
  encoding('JSON', json),
  encoding('JSON in JSON', (secret) => json(json(secret))),
  encoding('JSON of Go', goJson, (secret) => json(goJson(secret))),
  encoding('JSON in ASCII', asciiJson),
  encoding('JSON of PHP', phpJson, (secret) => json(secret).replaceAll('/', String.raw`\/`)),
  encoding('HTML with &quot;', (secret) => html(secret, '&quot;', "'")),
  encoding('HTML with &#34;', (secret) => html(secret, '&#34;', '&#39;')),
  encoding(
    'HTML with &#39;',
    (secret) => html(secret, '&quot;', '&#39;'),
    (secret) => html(secret, '&quot;', '&#x27;'),
    (secret) => html(secret, '&quot;', '&apos;'),
  ),
  encoding('quoted for a shell', (secret) => secret.replaceAll("'", String.raw`'\''`)),
  encoding('quoted in YAML', (secret) => secret.replaceAll("'", "''")),
  encoding('shown by Python', pythonRepr, pythonBytes),
  { name: 'base64', forms: base64Cores },
  encoding('hexadecimal', hex),
  encoding('hexadecimal in capitals', (secret) => hex(secret).toUpperCase()),
];

/** Shorter forms would be found in unrelated text. */
const SHORTEST = 6;

/** Every different form of a secret that is long enough to be looked for. */
export function encodingsOf(secret: string): string[] {
  const forms = ENCODINGS.flatMap(({ forms }) => forms(secret));
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}

function html(secret: string, quote: string, apostrophe: string): string {
  return secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);
}

function hex(secret: string): string {
  return Buffer.from(secret, 'utf8').toString('hex');
}
