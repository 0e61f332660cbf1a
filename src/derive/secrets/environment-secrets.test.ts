import { expect, test } from 'vitest';
import type { Container } from '../../model/evidence/container.ts';
import type { Cited } from '../../model/evidence/kinds.ts';
import type { SecretFacts } from '../../model/evidence/secret.ts';
import { environmentSecrets } from './environment-secrets.ts';

const facts = (fingerprint: string): SecretFacts => ({
  fingerprint,
  position: 'value',
  lengthClass: '8 to 15',
  strength: 'weak',
  knownDefault: false,
  placeholder: false,
  equalsUserName: false,
});

const container = (service: string, environment: Container['environment']) =>
  ({ service, name: `shop-${service}-1`, environment, evidence: 'E1' }) as unknown as Cited<Container>;

const found = (...containers: Cited<Container>[]) =>
  environmentSecrets(containers).map((secret) => `${secret.service} ${secret.variable} ${secret.facts.fingerprint}`);

test('a variable with a secret is found once for all replicas of a service', () => {
  const api = container('api', [
    { name: 'TOKEN', value: '«redacted:a»', secrets: [facts('a')] },
    { name: 'PORT', value: '3000' },
  ]);
  expect(found(api, api)).toEqual(['api TOKEN a']);
});

test('another service, and another value in a replica, count of their own', () => {
  const token = (fingerprint: string) => [{ name: 'TOKEN', value: 'masked', secrets: [facts(fingerprint)] }];
  expect(found(container('api', token('a')), container('api', token('b')), container('worker', token('a')))).toEqual([
    'api TOKEN a',
    'api TOKEN b',
    'worker TOKEN a',
  ]);
});
