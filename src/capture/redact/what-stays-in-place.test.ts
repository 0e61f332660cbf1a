import { describe, expect, test } from 'vitest';
import { Redactor } from './redactor.ts';

const KEY = Buffer.alloc(32, 1);
const environment = (name: string, value: string) => ({ environment: [{ name, value }] });

/** A line that quotes a value, after it was read as the value of a secret variable. */
function quoted(secret: string, also: unknown = {}): { line: string; weak: number } {
  const redactor = new Redactor(KEY);
  redactor.gather(environment('DB_PASSWORD', secret));
  redactor.gather(also);
  const { text } = redactor.redact({ text: `it says ${secret} here` }).value as { text: string };
  expect(JSON.stringify(redactor.redact(environment('DB_PASSWORD', secret)).value)).toContain('«redacted:');
  return { line: text, weak: redactor.account.weak };
}

describe('what stands everywhere is masked in its place only, and counted', () => {
  test.each([
    ['a default', 'postgres'],
    ['a word', 'container'],
    ['two words', 'docker-compose'],
    ['a number', '5432543254'],
    ['an address', '127.0.0.1'],
    ['a date', '2026-01-31'],
    ['digits of a digest', 'deadbeef'],
  ])('%s', (_, secret) => {
    expect(quoted(secret)).toEqual({ line: `it says ${secret} here`, weak: 1 });
  });

  test.each([
    ['the name of a service', { service: 'checkout-api2' }],
    ['the name of a project', { project: 'checkout-api2' }],
    ['the name of an image', { image: 'registry.example/shop/checkout-api2:1.0' }],
    ['the name of a database', environment('POSTGRES_DB', 'checkout-api2')],
    ['the name of a user', environment('POSTGRES_USER', 'checkout-api2')],
    ['a user in an address', { text: 'postgresql://checkout-api2:other-Pw-77@db/x' }],
  ])('%s', (_, also) => {
    expect(quoted('checkout-api2', also).line).toBe('it says checkout-api2 here');
  });
});

test.each(['hunter2-X', 'q8Zr2LkX0v', 'correct horse battery staple', 'Tr0ub4dor'])(
  '%s is masked everywhere',
  (secret) => {
    expect(quoted(secret)).toEqual({ line: expect.not.stringContaining(secret), weak: 0 });
  },
);

describe('a document that speaks of secrets', () => {
  const cell = (value: string) => ({ rows: [[{ name: 'JWT_SECRET', value }]] });

  test.each(['literal value of 8 to 15 characters, weak', 'not set', 'see-the-handbook'])(
    'has the cell %j masked, and nowhere else the same words',
    (value) => {
      const redactor = new Redactor(KEY);
      redactor.gather(cell(value), { prose: true });
      expect(redactor.redact(cell(value)).value).not.toEqual(cell(value));
      expect(redactor.leaks(`the report says: ${value}`)).toBe(false);
    },
  );

  test('and holds one gives it away nowhere', () => {
    const redactor = new Redactor(KEY);
    redactor.gather(cell('q8Zr2LkX0vTn5YpW'), { prose: true });
    expect(redactor.leaks('the report says: q8Zr2LkX0vTn5YpW')).toBe(true);
  });
});
