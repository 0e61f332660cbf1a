import { expect, test } from 'vitest';
import { declaredPolicy, isRestarted, restartPolicyText } from './restart-policy.ts';

test.each([
  ['', 0, 'no', false],
  ['no', 0, 'no', false],
  ['always', 0, 'always', true],
  ['on-failure', 5, 'on-failure:5', true],
  ['on-failure', 0, 'on-failure', true],
])('policy "%s" with %d retries is %s', (name, maximumRetries, text, restarted) => {
  const container = { restartPolicy: { name, maximumRetries } };
  expect([restartPolicyText(container), isRestarted(container)]).toEqual([text, restarted]);
});

test.each([
  [{ restart: 'on-failure:5' }, 'on-failure'],
  [{ restart: 'always' }, 'always'],
  [{}, undefined],
])('%j declares the policy %s', (service, name) => {
  expect(declaredPolicy(service)).toBe(name);
});
