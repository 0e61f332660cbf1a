import { expect, test } from 'vitest';
import { Redactor } from '../../capture/redact/redactor.ts';
import type { Json } from '../../compose/render/json.ts';
import { gatherSecrets, maskedJson } from './masked-json.ts';

function masked(json: Json): string {
  const redactor = new Redactor(Buffer.alloc(32, 7));
  gatherSecrets(json, redactor);
  return JSON.stringify(maskedJson(json, redactor));
}

test.each([
  ['a variable with a secret name', { services: { db: { environment: { POSTGRES_PASSWORD: 'canary' } } } }],
  ['a common word as a password', { services: { db: { environment: { DB_PASSWORD: 'canary' } } } }],
  ['a build argument', { services: { db: { build: { args: { NPM_TOKEN: 'canary' } } } } }],
  ['the password in a URL', { services: { db: { environment: { DATABASE_URL: 'postgres://app:canary@db/x' } } } }],
  ['an argument behind its option', { services: { db: { command: ['redis-server', '--requirepass', 'canary'] } } }],
  ['an extension field', { 'x-common': { environment: { API_KEY: 'canary' } } }],
  ['a label', { services: { db: { labels: { 'app.token': 'canary' } } } }],
])('masks %s', (_, json) => {
  expect(masked(json)).not.toContain('canary');
  expect(masked(json)).toContain('«redacted:');
});

test('what is known as a secret is masked elsewhere too, with the same mark', () => {
  const json = {
    a: { API_KEY: 'zx81-canary-4711' },
    b: { command: ['run', 'zx81-canary-4711'], note: 'zx81-canary-4711' },
  };
  const marks = masked(json).match(/«redacted:[^»]+»/g) ?? [];
  expect(marks).toHaveLength(3);
  expect(new Set(marks).size).toBe(1);
});

test('everything else stays as it is', () => {
  const json: Json = {
    name: 'shop',
    services: {
      token: { image: 'x', secrets: [{ source: 'db_password' }], ports: [{ target: 80 }], init: true, command: null },
    },
    secrets: { db_password: { name: 'shop_db_password', file: '/x' } },
  };
  expect(masked(json)).toBe(JSON.stringify(json));
});
