import type { SecretFacts } from '../../model/evidence/secret.ts';

/** Says what is known of a secret without its value: `32 or more characters, strong`. */
export function secretFactsText(facts: Readonly<SecretFacts>): string {
  return [
    `${facts.lengthClass} characters`,
    facts.strength,
    ...(facts.knownDefault ? ['known default'] : []),
    ...(facts.placeholder ? ['placeholder'] : []),
    ...(facts.equalsUserName ? ['equal to a user name'] : []),
  ].join(', ');
}
