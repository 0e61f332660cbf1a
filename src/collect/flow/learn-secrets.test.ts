import { expect, test } from 'vitest';
import type { RecordOf } from '../../model/evidence/flow-record.ts';
import { learnSecrets } from './learn-secrets.ts';

function learned(different: Partial<RecordOf<'http'>['response']>): string[] {
  const secrets: string[] = [];
  const body = { text: '', bytes: 0, truncated: false };
  learnSecrets(
    {
      kind: 'http',
      target: 'api',
      request: { method: 'GET', path: '/', headers: {} },
      response: { status: 200, headers: {}, body, ...different },
      durationMs: 1,
    },
    { learn: (secret) => void secrets.push(secret), gather: () => undefined, mask: (value) => value },
  );
  return secrets;
}

const body = (value: unknown) => ({ body: { text: JSON.stringify(value), bytes: 1, truncated: false } });

test.each([
  ['cookies', { headers: { 'set-cookie': ['session=abcdef123; Path=/; HttpOnly', 'theme=dark'] } }, ['abcdef123']],
  ['headers that carry keys', { headers: { 'x-api-key': ['abcdef123'], server: ['nginx/1.27'] } }, ['abcdef123']],
  ['fields of JSON at any depth', body({ user: { apiToken: 'abcdef123', name: 'administrator' } }), ['abcdef123']],
  ['lists', body([{ password: 'abcdef123' }]), ['abcdef123']],
  ['nothing in what only tells about a secret', body({ tokenType: 'Bearer', passwordLength: 'twelve' }), []],
  ['no short words', body({ token: 'abc' }), []],
])('learns %s', (_, response, secrets) => {
  expect(learned(response)).toEqual(secrets);
});
