import { expect, test } from 'vitest';
import { aContainer, aSecret } from '../../../gates/testing/evidence.ts';
import { readableSecrets, readTexts } from './readable-secrets.ts';

const command = { place: 'command' as const, name: 'command', value: 'redis-server --requirepass «redacted»' };
const label = { place: 'label' as const, name: 'shop.token', value: '«redacted»' };
const holding = (number: number) => ({
  ...aContainer('cache', {
    number,
    readableTexts: [
      { ...command, secrets: [aSecret()] },
      { ...label, secrets: [aSecret()] },
    ],
  }),
  evidence: `E${number}` as const,
});

test('only the texts of the places that are asked for', () => {
  expect(readTexts([holding(1)], ['label'])).toMatchObject([{ service: 'cache', text: label, evidence: 'E1' }]);
  expect(readTexts([{ ...aContainer('old'), evidence: 'E1' }], ['label', 'command'])).toEqual([]);
});

test('a secret that replicas have in common is one, and one in two places is two', () => {
  const secrets = readableSecrets(readTexts([holding(1), holding(2)], ['command', 'label']));
  expect(secrets.map(({ text, evidence }) => [text.name, evidence])).toEqual([
    ['command', 'E1'],
    ['shop.token', 'E1'],
  ]);
});
