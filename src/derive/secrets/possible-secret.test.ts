import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeSecret } from './possible-secret.ts';

test.each([
  'kx82hqz71pmwcanary',
  '{"user":"app","auth":"x"}',
  '-----BEGIN CERTIFICATE-----\nMIIB',
  'app:hunter2@tcp(db:3306)/shop',
  'Server=db;Pwd=correcthorse;',
  'https://hooks.example/x?sig=abcdefgh',
])('is not shown: %s', (value) => {
  expect(mayBeSecret(value)).toBe(true);
});

test.each([
  'http://ollama:11434',
  'postgresql://shop:«redacted:k3v9x2m7qa»@postgres:5432/shop',
  'production',
  '/var/lib/postgresql/data',
  '1.2.3',
  '10.0.0.1:5432,10.0.0.2:5432',
  'true',
  'llama3',
  'C.UTF-8',
])('is shown: %s', (value) => {
  expect(mayBeSecret(value)).toBe(false);
});

test.each(['x', ':', '&', 'a:', '?a='])('a value of a million times %j is judged as well', (part) => {
  expect(mayBeSecret(`${part.repeat(1_000_000)} `)).toBeTypeOf('boolean');
});

test('random values are not shown, whatever the variable is called', () => {
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 24, maxLength: 64 });
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')),
    minLength: 24,
    maxLength: 64,
  });
  fc.assert(
    fc.property(fc.oneof(hex, letters), (value) => {
      fc.pre(!/^\d+$/.test(value) && !/^[A-Za-z]+\d{1,4}$/.test(value));
      expect(mayBeSecret(value)).toBe(true);
    }),
  );
});
