/** How a secret is written that gives itself away. */
export interface KnownFormat {
  /** One of them stands in every text that has the format; three characters or more. */
  readonly signs: readonly string[];
  /** What stands in every such text as well, where the signs are too common to be worth a look. */
  readonly also?: string;
  /** The secret is what it matches, or its first group when it has one (then with the flag `d`). */
  readonly pattern: RegExp;
}

/** A word in the writings in which it is met. */
const written = (...words: readonly string[]): string[] =>
  words.flatMap((word) => [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()]);

/** Keys, tokens, hashes of passwords and credentials. Every repetition is bounded, or ends where the next begins. */
export const GENERAL_FORMATS: readonly KnownFormat[] = [
  {
    signs: ['-----BEGIN'],
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  },
  // The same in base64, as variables carry it; certificates and public keys begin so too, and go on otherwise.
  { signs: ['LS0tLS1CRUdJTi'], pattern: /LS0tLS1CRUdJTi(?!BDRVJU|BQVUJM)[\w+/=]{40,}/g },
  { signs: ['eyJ'], pattern: /\beyJ[\w-]{8,1000}\.[\w-]{8,20000}\.[\w-]{8,}/g },
  {
    signs: '$2a $2b $2x $2y $1$ $5$ $6$ $7$ $y$ $gy $apr1 $argon $scrypt $pbkdf'.split(' '),
    pattern: /\$(?:2[abxy]|1|5|6|7|y|gy|apr1|argon2id?|argon2[di]|scrypt|pbkdf2[\w-]*)\$[\w./$,=+-]{16,}/g,
  },
  {
    signs: '{SSHA {SHA {SMD5 {MD5 {CRYPT {PBKDF2'.split(' '),
    pattern: /\{(?:SSHA|SHA|SMD5|MD5|SSHA\d{3}|SHA\d{3}|CRYPT|PBKDF2[\w-]*)\}[\w+/=$.-]{16,}/g,
  },
  { signs: ['SCRAM-SHA-'], pattern: /\bSCRAM-SHA-(?:1|256)\$\d+:[\w+/=]+\$[\w+/=]+:[\w+/=]+/g },
  {
    signs: ['pbkdf2_sha', 'bcrypt_sha'],
    pattern: /\b(?:pbkdf2_sha256|pbkdf2_sha1|bcrypt_sha256)\$[\w./$,=+-]{16,}/g,
  },
  {
    signs: written('authori'),
    pattern: /\bauthori[sz]ation\\{0,7}["']?\s*[=:]\s*\\{0,7}["']?(?:bearer|basic|digest|token)\s+([^\s"'\\]+)/dgi,
  },
  // Elsewhere these are words too, and so is what follows them when it has only letters.
  {
    signs: written('bearer', 'basic'),
    pattern: /\b(?:Bearer|Basic)\s+(?![a-z]+(?![\w+/.~=-]))([\w+/.~=-]{8,})/dgi,
  },
  // Signed addresses: who has the signature may read.
  {
    signs: '?sig &sig ?x-a &x-a ?x-g &x-g ?X-A &X-A ?X-G &X-G ?Sig &Sig'.split(' '),
    pattern: /[?&](?:sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature)=([^&\s"']{16,})/dgi,
  },
  // A token in the place of the user of an address.
  { signs: ['://'], also: '@', pattern: /(?<=[a-z\d]):\/\/(?=[\w-]{0,60}\d)([\w-]{20,64})@/dgi },
  // Statements and configuration files that name what follows without a sign between.
  {
    signs: written('password', 'identified'),
    pattern: /\b(?:PASSWORD|IDENTIFIED BY)\s+'([^'\n]{1,200})'/dgi,
  },
  { signs: written('requirepass', 'masterauth'), pattern: /\b(?:requirepass|masterauth)\s+["']?([^\s"']+)/dgi },
  // A user of Redis: `user app on >password ~* +@all`.
  { signs: ['user '], pattern: /\buser\s+\S{1,60}\s[^>\n]{0,60}>(\S+)/dg },
];
