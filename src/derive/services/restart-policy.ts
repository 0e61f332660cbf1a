import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

type WithPolicy = Pick<DeepReadonly<Container>, 'restartPolicy'>;

/** The restart policy as a Compose file writes it: `unless-stopped`, `on-failure:5`, `no`. */
export function restartPolicyText({ restartPolicy: { name, maximumRetries } }: WithPolicy): string {
  if (name === '') return 'no';
  return maximumRetries > 0 ? `${name}:${maximumRetries}` : name;
}

/** True when the engine starts the container again in some case; the default is that it never does. */
export function isRestarted({ restartPolicy: { name } }: WithPolicy): boolean {
  return name !== '' && name !== 'no';
}
