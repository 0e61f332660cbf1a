import { describe, expect, test } from 'vitest';
import { Redactor } from './redactor.ts';

const KEY = Buffer.alloc(32, 7);

function masked(value: unknown, also: unknown = {}): { text: string; value: unknown; redactor: Redactor } {
  const redactor = new Redactor(KEY);
  redactor.gather(value);
  redactor.gather(also);
  const { value: result } = redactor.redact(value);
  return { text: JSON.stringify(result), value: result, redactor };
}

const environment = (name: string, value: string) => ({ environment: [{ name, value }] });

describe('secrets by their place', () => {
  test.each([
    ['an environment variable with a secret name', environment('JWT_SECRET', 'canary-4711-Zx'), 'canary-4711-Zx'],
    ['the password of a URL', environment('DATABASE_URL', 'postgresql://app:canary4711@db:5432/x'), 'canary4711'],
    ['a password with an @ in a URL', environment('AMQP', 'amqp://app:cana@ry4711@mq:5672'), 'cana@ry4711'],
    ['a weak word in a URL', environment('DATABASE_URL', 'postgresql://app:password@db/x'), ':password@'],
    [
      'an argument after the option that names it',
      { command: ['redis-server', '--requirepass', 'canary4711'] },
      'canary4711',
    ],
    ['an argument joined to its option', { command: ['app', '--api-key=canary4711'] }, 'canary4711'],
    ['a shell line of a health check', { test: ['CMD-SHELL', 'redis-cli --password canary4711 ping'] }, 'canary4711'],
    ['a label with a secret name', { labels: { 'app.api_token': 'canary4711' } }, 'canary4711'],
    ['a property of a body', { json: { user: 'a', nested: { access_token: 'canary4711' } } }, 'canary4711'],
    ['an assignment in a log line', { text: 'starting with DB_PASSWORD=canary4711 and more' }, 'canary4711'],
    ['a bearer token', { text: 'Authorization: Bearer canary4711abcdef' }, 'canary4711abcdef'],
    ['the fallback of a variable', { name: 'DB_PASSWORD', path: 'x', fallback: 'canary4711' }, 'canary4711'],
    [
      'the fallback of a variable in a secret place',
      { name: 'P', path: 'services.db.environment.POSTGRES_PASSWORD', fallback: 'canary4711' },
      'canary4711',
    ],
  ])('%s', (_, value, canary) => {
    expect(JSON.stringify(value)).toContain(canary);
    const { text } = masked(value);
    expect(text).not.toContain(canary);
    expect(text).toContain('«redacted:');
  });

  test('a private key', () => {
    const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIEcanary\n-----END RSA PRIVATE KEY-----';
    expect(masked({ text: `before ${key} after` }).text).not.toContain('MIIEcanary');
  });
});

describe('what is not a secret stays readable', () => {
  test.each([
    ['a file that holds one', environment('POSTGRES_PASSWORD_FILE', '/run/secrets/db')],
    ['a URL without credentials', environment('OLLAMA_URL', 'http://ollama:11434')],
    ['a switch', environment('REQUIRE_PASSWORD', 'true')],
    ['a limit', environment('MAX_TOKENS', '4096')],
    ['a digest', { id: `sha256:${'ab12'.repeat(16)}` }],
    ['the names of Compose secrets', { secrets: ['db_password'], name: 'api' }],
    [
      'the message for a variable that is not set',
      { name: 'DB_PASSWORD', path: 'x', operator: 'required', fallback: 'must be set' },
    ],
    ['a sentence about passwords', { text: 'password authentication failed for user app' }],
  ])('%s', (_, value) => {
    expect(masked(value).value).toEqual(value);
  });
});

describe('a secret that is known', () => {
  const secret = 'caná/ry "47"+11&x';
  const known = environment('JWT_SECRET', secret);

  test.each([
    ['as it is', secret],
    ['in a URL', encodeURIComponent(secret)],
    ['in JSON', JSON.stringify({ a: secret })],
    ['in JSON within JSON', JSON.stringify(JSON.stringify(secret))],
    ['in hexadecimal', Buffer.from(secret).toString('hex')],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in Basic credentials', Buffer.from(`user:${secret}`).toString('base64')],
    ['in Basic credentials at another offset', Buffer.from(`ad:${secret}!`).toString('base64')],
  ])('is masked elsewhere: %s', (_, form) => {
    const redactor = new Redactor(KEY);
    redactor.gather(known);
    const { value } = redactor.redact({ text: `line ${form} end` });
    expect(JSON.stringify(value)).toMatch(/«redacted:[\w-]{10}»/);
    expect(redactor.leaks(`line ${form} end`)).toBe(true);
    expect(redactor.leaks(JSON.stringify(value))).toBe(false);
  });

  test('a common word is masked in its place only, and counted', () => {
    const redactor = new Redactor(KEY);
    redactor.gather(environment('DB_PASSWORD', 'postgres'));
    expect(redactor.redact({ text: 'postgres is ready' }).value).toEqual({ text: 'postgres is ready' });
    expect(redactor.account.weak).toBe(1);
  });

  test('equal values have equal fingerprints, under one key only', () => {
    const of = (key?: Buffer) => {
      const redactor = new Redactor(key);
      return JSON.stringify(redactor.redact(known).value);
    };
    expect(of(KEY)).toBe(of(KEY));
    expect(of()).not.toBe(of());
  });
});

describe('facts about a secret', () => {
  const facts = (name: string, value: string, also: unknown = {}) => {
    const { value: result } = masked(environment(name, value), also);
    return (result as { environment: { secrets?: object[] }[] }).environment[0]?.secrets?.[0];
  };

  test('a default that the product ships with', () => {
    expect(facts('POSTGRES_PASSWORD', 'Postgres')).toMatchObject({
      knownDefault: true,
      strength: 'weak',
      lengthClass: '8 to 15',
    });
  });
  test('a placeholder', () => {
    expect(facts('JWT_SECRET', 'my-jwt-secret-change-in-production')).toMatchObject({
      placeholder: true,
      lengthClass: '32 or more',
    });
  });
  test('a strong random value', () => {
    expect(facts('JWT_SECRET', 'q8Zr2LkX0vTn5YpWc7Hs9BdJ4mGf6AeU')).toMatchObject({
      strength: 'strong',
      placeholder: false,
      knownDefault: false,
    });
  });
  test('a password that equals a user name', () => {
    expect(facts('DB_PASSWORD', 'shopkeeper', environment('DB_USER', 'shopkeeper'))).toMatchObject({
      equalsUserName: true,
    });
  });
  test('nothing of the value, and not its exact length', () => {
    expect(JSON.stringify(facts('JWT_SECRET', 'canary-4711-Zx'))).not.toMatch(/canary|4711|14/);
  });
});

test('keys such as __proto__ are kept as data', () => {
  const { value } = masked({ json: JSON.parse('{"__proto__": {"polluted": true}}') });
  expect(JSON.stringify(value)).toContain('polluted');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a key that is a secret is masked as well', () => {
  const { text } = masked({ json: { sessions: { 'canary-4711-Zx': 'open' } } }, environment('TOKEN', 'canary-4711-Zx'));
  expect(text).not.toContain('canary');
  expect(text).toContain('open');
});
