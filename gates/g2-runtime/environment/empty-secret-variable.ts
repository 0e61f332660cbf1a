import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { isSecretName } from '../../../src/shared/secret-name.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

export const emptySecretVariable = defineCheck({
  meta: {
    id: 'empty-secret-variable',
    priority: 'P1',
    title: 'Every variable named like a secret has a value',
    failureTitle: 'Variables named like secrets are empty',
    why: 'An empty password or signing key is accepted by many programs and protects nothing.',
    fix: 'Set the value, or make its absence an error in the Compose file: `${JWT_SECRET:?must be set}`.',
    impact: 'access without a password',
    effort: 'small',
    references: [
      composeSpec('12-interpolation', 'interpolation'),
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const variables = containers.filter(({ oneOff }) => !oneOff).flatMap(secretVariables);
    const findings = variables
      .filter(({ value, isInFile }) => value.trim() === '' && !isInFile)
      .map(({ service, variable, evidence }) => ({
        subject: { service, variable },
        message: 'the value is empty',
        observed: 'an empty value',
        expected: 'a value, or no such variable',
        ...(isOfAnotherParty(variable) && { priority: 'P2' as const }),
        evidence: [evidence] as const,
      }));
    return judge(variables, findings, 'no container has a variable named like a secret');
  },
});

/** The variables named like a secret, once for all replicas; `isInFile` when `NAME_FILE` gives the value instead. */
function secretVariables(container: ReadContainer, index: number, containers: readonly ReadContainer[]) {
  const { service, environment, evidence } = container;
  if (containers.findIndex((other) => other.service === service) !== index) return [];
  return environment.flatMap(({ name, value }) => {
    if (value === null || !isSecretName(name)) return [];
    const isInFile = environment.some((other) => other.name === `${name}_FILE` && other.value);
    return [{ service, variable: name, value, isInFile, evidence }];
  });
}

/** Keys for services of others are often left empty to switch an optional integration off. */
function isOfAnotherParty(variable: string): boolean {
  return /(API_?KEY|TOKEN|WEBHOOK(_URL)?)$/i.test(variable);
}
