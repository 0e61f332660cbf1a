import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { SecretFacts } from '../../model/evidence/secret.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A secret in the environment of a service: what is known of it, and the variable it stands in, as captured. */
export interface EnvironmentSecret {
  readonly service: string;
  readonly variable: string;
  /** The masked value of the variable. */
  readonly value: string;
  readonly facts: DeepReadonly<SecretFacts>;
  readonly container: ReadContainer;
  readonly evidence: EvidenceId;
}

/** Every secret in the environment of the containers; replicas that have the same one count once. */
export function environmentSecrets(containers: readonly ReadContainer[]): readonly EnvironmentSecret[] {
  const secrets = new Map<string, EnvironmentSecret>();
  for (const container of containers) {
    const { service, evidence } = container;
    for (const { name: variable, value, secrets: found = [] } of container.environment) {
      for (const facts of found) {
        const key = JSON.stringify([service, variable, facts.fingerprint, facts.position]);
        if (!secrets.has(key)) secrets.set(key, { service, variable, value: value ?? '', facts, container, evidence });
      }
    }
  }
  return [...secrets.values()];
}
