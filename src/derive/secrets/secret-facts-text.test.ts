import { expect, test } from 'vitest';
import type { SecretFacts } from '../../model/evidence/secret.ts';
import { secretFactsText } from './secret-facts-text.ts';

const STRONG: SecretFacts = {
  fingerprint: 'k3v9x2m7qa',
  position: 'value',
  lengthClass: '32 or more',
  strength: 'strong',
  knownDefault: false,
  placeholder: false,
  equalsUserName: false,
};

test.each([
  [{}, '32 or more characters, strong'],
  [{ lengthClass: '8 to 15', strength: 'weak', knownDefault: true }, '8 to 15 characters, weak, known default'],
  [{ strength: 'medium', placeholder: true }, '32 or more characters, medium, placeholder'],
  [
    { lengthClass: 'under 8', strength: 'weak', equalsUserName: true },
    'under 8 characters, weak, equal to a user name',
  ],
] as const)('%j reads as %s', (different, text) => {
  expect(secretFactsText({ ...STRONG, ...different })).toBe(text);
});
