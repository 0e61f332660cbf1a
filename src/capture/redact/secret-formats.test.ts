import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { GENERAL_FORMATS } from './known-format.ts';
import { Redactor } from './redactor.ts';
import { VENDOR_FORMATS } from './vendor-tokens.ts';

/** Made up here, so that no scanner takes this file for one that holds tokens. */
const letters = (length: number) => 'a1B2c3D4e5F6g7H8i9J0'.repeat(5).slice(0, length);
const capitals = (length: number) => 'ABCDEFGHIJKLMNOP234567'.repeat(3).slice(0, length);
const hex = (length: number) => '0123456789abcdef'.repeat(5).slice(0, length);

const masked = (text: string) => {
  const { text: result } = new Redactor(Buffer.alloc(32)).redact({ text }).value as { text: string };
  return result.replaceAll(/«redacted:[\w-]{10}»/g, '#');
};

describe('formats that are known wherever they stand', () => {
  test.each([
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${letters(40)}\n-----END RSA PRIVATE KEY-----`, '#'],
    ['a key on one line', String.raw`-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----`, '#'],
    ['a key without its end', `-----BEGIN OPENSSH PRIVATE KEY-----\n${letters(40)}`, '#'],
    [
      'a key of PGP',
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${letters(40)}\n-----END PGP PRIVATE KEY BLOCK-----`,
      '#',
    ],
    ['a key in base64', Buffer.from(`-----BEGIN PRIVATE KEY-----\n${letters(64)}`).toString('base64'), '#'],
    ['a line of a key', `x ${letters(64)} y`, 'x # y'],
    ['a JSON web token', `x eyJhbGciOiJIUzI1NiJ9.${letters(20)}.${letters(20)} y`, 'x # y'],
    ['a hash of bcrypt', `app:$2y$10$${letters(53)}`, 'app:#'],
    ['a hash as Compose escapes it', `app:$$apr1$$abcdefgh$$${letters(22)}`, 'app:$#'],
    ['a hash of LDAP', `{SSHA}${letters(32)}`, '#'],
    ['a verifier of Postgres', `SCRAM-SHA-256$4096:${letters(24)}$${letters(40)}:${letters(40)}`, '#'],
    ['a hash of Django', `pbkdf2_sha256$600000$${letters(20)}$${letters(40)}`, '#'],
    ['basic credentials', `Basic ${letters(16)}`, 'Basic #'],
    ['a bearer token', `bearer ${letters(20)}`, 'bearer #'],
    ['an authorisation of letters only', 'Authorization: Bearer abcdefghij', 'Authorization: Bearer #'],
    ['a signed address', `https://s3/x?X-Amz-Signature=${hex(64)}&y=1`, 'https://s3/x?X-Amz-Signature=#&y=1'],
    ['a token in the place of a user', `https://${letters(32)}@example.org/x`, 'https://#@example.org/x'],
    ['a statement of SQL', "ALTER ROLE app PASSWORD 'x y z'", "ALTER ROLE app PASSWORD '#'"],
    ['a line of a Redis configuration', 'requirepass abcdef', 'requirepass #'],
    ['a user of Redis', 'user app on >abcdef ~* +@all', 'user app on ># ~* +@all'],
    ['a cookie', `Set-Cookie: theme=dark; sid=${letters(12)}; Path=/`, 'Set-Cookie: #; sid=#; Path=/'],
    ['an element of XML', '<password>abc</password>', '<password>#</password>'],
  ])('%s', (_, text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

describe('tokens of vendors', () => {
  test.each([
    `AKIA${capitals(16)}`,
    `AIza${letters(35)}`,
    `ya29.${letters(40)}`,
    `dop_v1_${hex(64)}`,
    `ghp_${letters(36)}`,
    `github_pat_${letters(60)}`,
    `glpat-${letters(20)}`,
    `npm_${letters(36)}`,
    `pypi-${letters(60)}`,
    `dckr_pat_${letters(27)}`,
    `sk_live_${letters(24)}`,
    `whsec_${letters(32)}`,
    `SG.${letters(22)}.${letters(43)}`,
    `xoxb-${letters(30)}`,
    `123456789:AA${letters(33)}`,
    `shpat_${hex(32)}`,
    `sk-ant-${letters(40)}`,
    `hf_${letters(34)}`,
    `hvs.${letters(40)}`,
    `SWMTKN-1-${hex(50)}-${hex(25)}`,
    `AGE-SECRET-KEY-1${capitals(58)}`,
    `glsa_${letters(32)}_${hex(8)}`,
    `tskey-auth-${letters(20)}`,
    `https://hooks.slack.com/services/T0/B0/${letters(24)}`,
  ])('%s', (token) => {
    expect(masked(`it says ${token} here`)).toMatch(/^it says (https:\/\/)?# here$/);
  });
});

describe('what only looks like one', () => {
  test.each([
    'basic authentication is used',
    'bearer tokens are refused',
    'the sk-learn package, version 1.2.3',
    `sha256:${hex(64)}`,
    `commit ${hex(40)}`,
    'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUI=',
    'http://api:3000/health?signal=1',
    'a key-value store',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text);
  });
});

test('every sign is long enough to be looked for, and begins no more than one vendor', () => {
  const signs = [...GENERAL_FORMATS, ...VENDOR_FORMATS].flatMap((format) => format.signs);
  expect(signs.filter((sign) => sign.length < 3)).toEqual([]);
  expect(new Set(signs).size).toBe(signs.length);
});

test.each(['eyJ-', '-----BEGIN ', '$2a$', 'LS0tLS1CRUdJTi', 'ghp_', 'cookie: a=b;', '<password>', 'user a ', '://a'])(
  'a mebibyte of %j takes no longer than another text',
  async (part) => {
    expect(await workSeconds(() => masked(part.repeat(1024 ** 2 / part.length)))).toBeLessThan(8);
  },
);
