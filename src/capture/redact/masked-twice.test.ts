import { expect, test } from 'vitest';
import { Redactor } from './redactor.ts';

const KEY = Buffer.alloc(32, 1);

test('what is masked already stays as it is when it is masked again', () => {
  const redactor = new Redactor(KEY);
  redactor.learn('canary-4711-Zx');
  const once = redactor.redact({ text: '{"password":"canary-4711-Zx"}', line: 'token=canary-4711-Zx' }).value;
  redactor.gather(once);
  expect(redactor.redact(once).value).toEqual(once);
  expect(JSON.stringify(once)).not.toContain('canary');
});

test('the name of a variable of a flow is no secret', () => {
  const redactor = new Redactor(KEY);
  const body = '{"username":"admin","password":"${secrets.adminPassword}"}';
  redactor.gather({ body });
  expect(redactor.redact({ body }).value).toEqual({ body });
});

test.each([
  ['a captured token', 'Bearer ${forged}'],
  ['a token that was masked already', 'Bearer «redacted:5gyhpaNVQs»'],
])('%s stays in the header in which it stands', (_, authorization) => {
  const record = { request: { headers: { authorization } } };
  const redactor = new Redactor(KEY);
  redactor.gather(record);
  expect(redactor.redact(record).value).toEqual(record);
});

test('a header keeps its scheme, and a token has one fingerprint wherever it stands', () => {
  const redactor = new Redactor(KEY);
  const record = { headers: { authorization: 'Bearer canary-4711-Zx' }, text: 'it was canary-4711-Zx' };
  redactor.learn('canary-4711-Zx');
  redactor.gather(record);
  const { headers, text } = redactor.redact(record).value as typeof record;
  expect(headers.authorization).toMatch(/^Bearer «redacted:[\w-]{10}»$/);
  expect(text).toBe(headers.authorization.replace('Bearer', 'it was'));
});

test('a password before a variable is one', () => {
  const record = { headers: { password: 'hunter2 ${forged}' } };
  expect(JSON.stringify(new Redactor(KEY).redact(record).value)).not.toContain('hunter2');
});

test('a fallback in a Compose file still is one', () => {
  expect(new Redactor(KEY).redact({ text: 'password=${DB_PASSWORD:-hunter2hunter2}' }).value).not.toEqual({
    text: 'password=${DB_PASSWORD:-hunter2hunter2}',
  });
});
